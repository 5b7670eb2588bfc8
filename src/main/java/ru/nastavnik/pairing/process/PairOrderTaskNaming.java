package ru.nastavnik.pairing.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Подписать приказ о закреплении пар»: the model says «о закреплении» alone. */
@Component
class PairOrderTaskNaming implements TaskNaming {

    @Override
    public ProcessKey process() {
        return PairOrderProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        return switch (opened.task().elementId()) {
            case PairOrderProcess.USER_TASK_SIGN_ORDER, PairOrderProcess.USER_TASK_REGISTER_ORDER ->
                Optional.of(opened.title() + " пар");
            default -> Optional.empty();
        };
    }
}
