package ru.nastavnik.pairing.ui;

import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The order on pairs, on the director's list of decisions. */
@Component
class PairOrderDraft implements TaskDocument {
    private final PairOrders orders;

    PairOrderDraft(PairOrders orders) {
        this.orders = orders;
    }

    @Override
    public ProcessKey process() {
        return PairOrderProcess.KEY;
    }

    @Override
    public String element() {
        return PairOrderProcess.USER_TASK_SIGN_ORDER;
    }

    @Override
    public byte[] draft(TaskRow task) {
        return orders.preview(
                Objects.requireNonNull(task.organization()),
                PairOrderId.of(task.task().key().toString()),
                null);
    }
}
