package ru.nastavnik.approval.process;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperKind;
import ru.nastavnik.approval.PaperKinds;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Согласовать дорожную карту: Школа № 5, 2026/2027»: one who agrees has many of them in one list. */
@Component
class PaperTaskNaming implements TaskNaming {
    private final PaperKinds kinds;

    PaperTaskNaming(PaperKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public ProcessKey process() {
        return PaperApprovalProcess.KEY;
    }

    @Override
    public Optional<String> label(TaskEvent.Opened opened) {
        return switch (opened.task().elementId()) {
            case PaperApprovalProcess.DRAFT -> kind(opened).map(kind -> opened.title() + " " + kind.genitive());
            case PaperApprovalProcess.AGREEMENT ->
                Optional.of(opened.title()
                        + (opened.role().equals(Role.DEPARTMENT.name()) ? " департамента" : " муниципалитета"));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        UUID id = UUID.fromString(opened.task().key().value());
        return kind(opened)
                .flatMap(kind -> kind.nameForTasks(id))
                .map(name -> verb(opened.task().elementId()) + " " + name);
    }

    private Optional<PaperKind> kind(TaskEvent.Opened opened) {
        return Optional.ofNullable(opened.subjectType()).map(kinds::of);
    }

    private static String verb(String element) {
        return switch (element) {
            case PaperApprovalProcess.DRAFT -> "Подготовить";
            case PaperApprovalProcess.DIRECTOR_DECISION -> "Утвердить";
            default -> "Согласовать";
        };
    }
}
