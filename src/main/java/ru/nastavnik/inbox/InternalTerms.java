package ru.nastavnik.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.workflow.DecisionKey;
import ru.nastavnik.workflow.DecisionTables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/**
 * The terms of what the directive sets none for: signing, acquaintance, decisions. Our reading, in the decision table
 * {@code internal-terms.dmn}; a task keeps the term that the table gave when it opened.
 */
@Component
public class InternalTerms {
    static final DecisionKey TABLE = new DecisionKey("internal-terms");

    private static final ProcessVariable<String> PROCESS = ProcessVariable.text("process");
    private static final ProcessVariable<String> ELEMENT = ProcessVariable.text("element");
    private static final String AMOUNT = "amount";
    private static final String UNIT = "unit";

    private final DecisionTables tables;
    private final AccessGuard guard;

    InternalTerms(DecisionTables tables, AccessGuard guard) {
        this.tables = tables;
        this.guard = guard;
    }

    /** A row of the table: for which task, how long. */
    public record Row(String task, String length) {}

    /** How long a task has from its opening; empty if the table has no rule for it. */
    public Optional<TermLength> of(TaskKey task) {
        Map<String, Object> row = tables.row(
                TABLE, ProcessVariables.of(PROCESS, task.process().value()).and(ELEMENT, task.elementId()));
        if (row.get(AMOUNT) instanceof Integer amount && row.get(UNIT) instanceof String unit) {
            return Optional.of(new TermLength(amount, TermUnit.valueOf(unit)));
        }
        return Optional.empty();
    }

    /** The table as an administrator reads it. */
    @Transactional(readOnly = true)
    public List<Row> table() {
        guard.require(Role.ADMINISTRATOR, Role.DEPARTMENT);
        return tables.rules(TABLE).stream()
                .map(rule -> new Row(
                        rule.description(),
                        new TermLength(
                                        Integer.parseInt(rule.outputs().getOrDefault(AMOUNT, "0")),
                                        TermUnit.valueOf(rule.outputs()
                                                .getOrDefault(UNIT, "")
                                                .replace("\"", "")))
                                .text()))
                .toList();
    }
}
