package org.cancerimaging.server.backup;

/** A file that is no backup, or a damaged one; the message says what to do. */
public final class BackupFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    BackupFault(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable code: BACKUP-0001 no backup, BACKUP-0002 damaged or incomplete, BACKUP-0003 the folder is not empty. */
    public String code() {
        return code;
    }
}
