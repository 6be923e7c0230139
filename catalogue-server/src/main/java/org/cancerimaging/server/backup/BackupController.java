package org.cancerimaging.server.backup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.StoreNotWritable;

/** Hands the administrator a backup of the running server. */
@Controller("/api/v1/backup")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackupController {

    private final Access access;
    private final Catalogue catalogue;
    private final BackupFolder folder;

    BackupController(Access access, Catalogue catalogue, BackupFolder folder) {
        this.access = access;
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** The backup as a file. It is written to the disk before it is sent: a slow client holds no transaction open. */
    @Get
    HttpResponse<StreamedFile> backup(HttpRequest<?> request) {
        AccessRules.require(access.caller(request), Action.BACK_UP, "");
        try {
            Path file = folder.newFile();
            long revision = BackupWriter.write(catalogue, folder.path(), Files.newOutputStream(file));
            InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return HttpResponse.ok(new StreamedFile(content, MediaType.of("application/zip"))
                            .attach("catalogue-" + revision + ".zip"))
                    .header("Cache-Control", "no-store");
        } catch (IOException failed) {
            throw new StoreNotWritable("The backup cannot be written to the disk", failed);
        }
    }
}
