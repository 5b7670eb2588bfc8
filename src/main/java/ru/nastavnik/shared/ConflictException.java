package ru.nastavnik.shared;

/** Somebody else was faster: the thing was changed or completed meanwhile. What the user typed must be kept by the screen. */
public class ConflictException extends DomainException {
    public ConflictException(String message) {
        super(message);
    }

    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
