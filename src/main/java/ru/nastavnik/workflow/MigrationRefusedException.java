package ru.nastavnik.workflow;

import ru.nastavnik.shared.DomainException;

/** An instance cannot move to the current version of its model without loss. The message says why, in Russian. */
public class MigrationRefusedException extends DomainException {
    public MigrationRefusedException(String message) {
        super(message);
    }

    public MigrationRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
