package ru.nastavnik.shared;

/**
 * A rule of the domain refuses what the user asked. The message is Russian and is shown as it is: what happened, what
 * was kept, what to do. The transaction rolls back.
 */
public class DomainException extends RuntimeException {
    public DomainException(String message) {
        super(message);
    }

    public DomainException(String message, Throwable cause) {
        super(message, cause);
    }
}
