package ru.nastavnik.execution.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.Evidence;
import ru.nastavnik.execution.Journals;
import ru.nastavnik.execution.StepCorrections;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepMatching;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.ui.AssignmentPanels;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.workflow.Diagrams;

/** The verbs that the parts of a step's page call. */
@Component
record StepServices(
        StepExecution steps,
        Journals journals,
        Drafts drafts,
        Evidence evidence,
        StepMatching matching,
        StepCorrections corrections,
        List<StepPapers> papers,
        Roadmaps roadmaps,
        TaskList tasks,
        Diagrams diagrams,
        DueDateText due,
        TermTexts terms,
        AssignmentPanels assignments,
        PostHolders holders,
        RegionClock clock) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.zone()));
    }

    String time(Instant moment) {
        return TIME.format(moment.atZone(clock.zone()));
    }

    /** «12.09.2026, А.Ю. Светлова». */
    String closedText(StepPage page) {
        String day = Optional.ofNullable(page.doneOn()).map(DateFields::text).orElse("");
        String who = page.closedBy() == null ? "сам, когда заполнен журнал" : page.closedBy();
        return day + ", " + who;
    }
}
