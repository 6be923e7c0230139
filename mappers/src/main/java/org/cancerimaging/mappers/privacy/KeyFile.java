package org.cancerimaging.mappers.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes key files that only their owner can read, and checks that it stays so. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private static final OpenOption[] SYNCED = {StandardOpenOption.WRITE, StandardOpenOption.SYNC};

    private KeyFile() {}

    /** Two runs that start together end up with one key: a link to a finished file either appears or is there. */
    static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException("a key file needs a folder: " + file);
        }
        Files.createDirectories(folder, attributes(folder, FOLDER));
        Path draft = draft(folder, randomBytes());
        try {
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Puts a new key in place of the old one, whose bytes are overwritten.
     *
     * @param keep where the old key stays, a file that is not there yet; null for nowhere
     */
    static void replace(Path file, @Nullable Path keep) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        byte[] old = Files.readAllBytes(file);
        if (keep != null) {
            Files.write(Files.createFile(keep, attributes(keep, OWNER_ONLY)), old, SYNCED);
        }
        Path draft = draft(folder, randomBytes());
        try (FileChannel gone = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            // The channel still holds the old file, which has no name any more.
            gone.write(ByteBuffer.wrap(new byte[old.length]));
            gone.force(true);
        } finally {
            Arrays.fill(old, (byte) 0);
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path folder, byte[] key) throws IOException {
        return Files.write(Files.createTempFile(folder, "site", ".new", attributes(folder, OWNER_ONLY)), key, SYNCED);
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
