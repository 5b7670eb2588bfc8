package ru.nastavnik.approval.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** The draft is written in the editor of its kind; decisions are made on the paper's page. */
@Component
class PaperTaskScreen implements TaskScreen {
    private final Map<String, PaperScreen> byType;

    PaperTaskScreen(List<PaperScreen> screens) {
        this.byType = screens.stream().collect(Collectors.toUnmodifiableMap(PaperScreen::type, Function.identity()));
    }

    @Override
    public ProcessKey process() {
        return PaperApprovalProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                PaperApprovalProcess.DRAFT, PaperApprovalProcess.DIRECTOR_DECISION, PaperApprovalProcess.AGREEMENT);
    }

    @Override
    public String route(TaskRow task) {
        String type = Objects.requireNonNull(task.subjectType(), "Task of no kind of paper");
        PaperScreen screen = Objects.requireNonNull(byType.get(type), type);
        UUID id = UUID.fromString(task.task().key().value());
        return task.task().elementId().equals(PaperApprovalProcess.DRAFT) ? screen.editor(id) : screen.page(id);
    }
}
