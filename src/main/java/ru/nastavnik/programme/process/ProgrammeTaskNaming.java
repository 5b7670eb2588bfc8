package ru.nastavnik.programme.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Согласовать программу наставничества: Школа № 5, 2026/2027»: one who agrees has many of them in one list. */
@Component
class ProgrammeTaskNaming implements TaskNaming {
    private final ProgrammeRepository programmes;
    private final RegionClock clock;

    ProgrammeTaskNaming(ProgrammeRepository programmes, RegionClock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return ProgrammeApprovalProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        ProgrammeId id = ProgrammeId.of(opened.task().key().value());
        return programmes
                .named(id)
                .map(programme -> verb(opened.task().elementId()) + " программу наставничества: "
                        + programme.organization() + ", "
                        + SchoolYear.of(clock.dayOf(programme.openedAt())).title());
    }

    private static String verb(String element) {
        if (element.equals(ProgrammeApprovalProcess.DRAFT)) {
            return "Подготовить";
        }
        return element.equals(ProgrammeApprovalProcess.DIRECTOR_DECISION) ? "Утвердить" : "Согласовать";
    }
}
