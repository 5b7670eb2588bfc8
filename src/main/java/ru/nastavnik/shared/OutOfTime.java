package ru.nastavnik.shared;

import java.sql.SQLException;
import org.springframework.dao.QueryTimeoutException;

/** Statements that the database ended because they took too long. */
public final class OutOfTime {
    private static final String CANCELLED = "57014";

    private OutOfTime() {}

    /** Whether such a statement is behind a failure; the engine wraps it in exceptions of its own. */
    public static boolean causes(Throwable failure) {
        for (Throwable link = failure; link != null && link.getCause() != link; link = link.getCause()) {
            if (link instanceof QueryTimeoutException
                    || link instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
