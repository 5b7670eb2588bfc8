package ru.nastavnik.roadmap.process;

import java.util.UUID;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/**
 * Contract of {@code term-extension.bpmn}: the director decides, granted by a signed order; a refusal is told. A
 * request whose roadmap is not carried out any more ends undecided, and that is told too.
 */
@ProcessContract("term-extension")
public final class TermExtensionProcess {
    public static final ProcessKey KEY = new ProcessKey("term-extension");

    public static final String DECIDE = "userTask_decide";
    public static final String ACKNOWLEDGE = "userTask_acknowledge";

    /** The curator reads why the request ended undecided; goes by itself after a month. */
    public static final String READ_END = "userTask_readEnd";

    public static final String MESSAGE_ENDED = "termExtension.ended";

    public static final ProcessVariable<Boolean> GRANTED = ProcessVariable.flag("granted");

    private TermExtensionProcess() {}

    /** @param extension id of the request */
    public static TaskKey task(UUID extension, String element) {
        return new TaskKey(KEY, BusinessKey.of(extension), element);
    }
}
