package ru.nastavnik.installation.backup;

/** A backup or a restore was refused or failed; the message is Russian and says what to do. Nothing was changed. */
public class BackupException extends RuntimeException {
    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
