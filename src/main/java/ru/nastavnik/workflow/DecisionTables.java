package ru.nastavnik.workflow;

import ru.nastavnik.shared.DomainException;

/**
 * The decision tables in {@code processes/}, which whoever keeps the models may change.
 *
 * <p>An answer holds for the moment it was given at: who goes on with it keeps it with his row and does not ask again.
 */
public interface DecisionTables {

    /**
     * The answer of the newest version of a table: one text.
     *
     * @throws DomainException if the table answers with nothing, or with more than one text
     */
    String decide(DecisionKey decision, ProcessVariables inputs);

    /** The name of the newest version of a table, as people read it. */
    String title(DecisionKey decision);
}
