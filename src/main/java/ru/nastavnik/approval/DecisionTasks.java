package ru.nastavnik.approval;

import java.util.function.Function;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/**
 * How the process of an approval calls its decisions; the contract of the process gives it.
 *
 * @param director the director's decision, which sets {@code approved} and {@code agreementRequired}
 * @param agreement the agreement's task at a level, which sets {@code agreed}
 */
public record DecisionTasks(
        TaskKey director,
        Function<AgreementLevel, TaskKey> agreement,
        ProcessVariable<Boolean> approved,
        ProcessVariable<Boolean> agreementRequired,
        ProcessVariable<Boolean> agreed) {}
