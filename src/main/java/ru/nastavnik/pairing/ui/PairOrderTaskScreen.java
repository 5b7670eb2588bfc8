package ru.nastavnik.pairing.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.workflow.ProcessKey;

/** All tasks of the process are carried out on the order's page. */
@Component
class PairOrderTaskScreen implements TaskScreen {

    @Override
    public ProcessKey process() {
        return PairOrderProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                PairOrderProcess.USER_TASK_DRAFT_PAIRS,
                PairOrderProcess.USER_TASK_SIGN_ORDER,
                PairOrderProcess.USER_TASK_REGISTER_ORDER);
    }

    @Override
    public String route(TaskRow task) {
        return PairingNavigation.order(PairOrderId.of(task.task().key().value()));
    }
}
