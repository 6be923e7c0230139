package org.cancerimaging.mappers.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Makes key files that only their owner can read, and checks that it stays so. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private KeyFile() {}

    /** Two runs that start together end up with one key: a link to a finished file either appears or is there. */
    static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException("a key file needs a folder: " + file);
        }
        Files.createDirectories(folder, attributes(folder, FOLDER));
        Path draft = Files.createTempFile(folder, "site", ".new", attributes(folder, OWNER_ONLY));
        try {
            Files.write(draft, randomBytes());
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void requireOwnerOnly(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return; // No such permissions on this file system; its own access lists decide.
        }
        if (!OWNERS.containsAll(view.readAttributes().permissions())) {
            throw new SiteKeyRefused("The key file " + file + " can be read or changed by others than its owner."
                    + " Anybody who has read it can undo the pseudonyms. Close it with: chmod 600 " + file);
        }
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            return; // Another run was first; its key holds.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[SiteKey.MINIMUM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
