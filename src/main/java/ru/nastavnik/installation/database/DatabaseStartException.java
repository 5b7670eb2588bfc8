package ru.nastavnik.installation.database;

/** The database cannot be started or reached; says why and what to do. */
public class DatabaseStartException extends RuntimeException {
    private final String action;

    public DatabaseStartException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    public DatabaseStartException(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
