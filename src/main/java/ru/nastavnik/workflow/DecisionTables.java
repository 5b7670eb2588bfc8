package ru.nastavnik.workflow;

import java.util.List;
import java.util.Map;
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

    /**
     * The answer of the newest version of a table that answers with several columns.
     *
     * @return value by column; empty if no rule holds
     * @throws DomainException if several rules hold, or a cell cannot be read
     */
    Map<String, Object> row(DecisionKey decision, ProcessVariables inputs);

    /** The rules of the newest version of a table, in their order, as they are written. */
    List<DecisionRule> rules(DecisionKey decision);

    /** The name of the newest version of a table, as people read it. */
    String title(DecisionKey decision);
}
