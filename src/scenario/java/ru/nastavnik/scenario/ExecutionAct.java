package ru.nastavnik.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.Evidence;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.Journals;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SchoolYear;

/** A curator's year: opens the list of tasks, carries out what is due, step by step, until nothing is left. */
@Component
@Profile("scenario")
class ExecutionAct {
    private static final int PAGE = 50;
    /** One dot: a whole picture, because one that was cut off is refused. */
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final TaskList tasks;
    private final StepExecution steps;
    private final Journals journals;
    private final Evidence evidence;
    private final PeopleAct people;
    private final Drafts drafts;
    private final MeetingAct meetings;
    private final PaperAct papers;
    private final ScenarioClock clock;
    private final Stopwatch stopwatch;

    ExecutionAct(
            TaskList tasks,
            StepExecution steps,
            Journals journals,
            Evidence evidence,
            PeopleAct people,
            Drafts drafts,
            MeetingAct meetings,
            PaperAct papers,
            ScenarioClock clock,
            Stopwatch stopwatch) {
        this.tasks = tasks;
        this.steps = steps;
        this.journals = journals;
        this.evidence = evidence;
        this.people = people;
        this.drafts = drafts;
        this.meetings = meetings;
        this.papers = papers;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /**
     * Carries out every task of the roadmap whose planned term has begun.
     *
     * @param beside which papers beside the steps are written as well
     * @return how many were completed
     */
    int workOn(Cast cast, OrganizationView organization, RoadmapId roadmap, SchoolYear year, PapersBeside beside) {
        int done = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (TaskRow task : cast.curator(organization.id(), this::open)) {
                if (carryOut(cast, organization, roadmap, year, task, beside)) {
                    done++;
                    moved = true;
                    clock.tick();
                }
            }
        }
        return done;
    }

    private List<TaskRow> open() {
        return tasks.mine(TaskFilter.none(), null, PAGE).rows();
    }

    private boolean carryOut(
            Cast cast,
            OrganizationView organization,
            RoadmapId roadmap,
            SchoolYear year,
            TaskRow task,
            PapersBeside beside) {
        String element = task.task().elementId();
        switch (element) {
            case "userTask_draftPairs" -> {
                cast.curator(organization.id(), () -> {
                    people.sendOrder(organization, year);
                    return true;
                });
                clock.tick();
                cast.director(organization.id(), () -> {
                    people.signOrder(organization, year);
                    return true;
                });
                if (beside.printed()) {
                    papers.employeeMentors(cast, organization, year);
                }
                return true;
            }
            case "userTask_offerPairOrder" -> {
                cast.curator(organization.id(), () -> {
                    stopwatch.completing(() -> steps.decidePairOrder(roadmap, true));
                    return true;
                });
                return true;
            }
            default -> {
                Optional<Integer> step = StepTasks.stepOf(element);
                return step.isPresent()
                        && cast.curator(
                                organization.id(), () -> step(cast, organization, roadmap, year, step.get(), beside));
            }
        }
    }

    /** @return whether the step was closed; false if its term has not begun or rows still wait */
    private boolean step(
            Cast cast,
            OrganizationView organization,
            RoadmapId roadmap,
            SchoolYear year,
            int number,
            PapersBeside beside) {
        StepPage page = steps.page(roadmap, number);
        if (!hasBegun(page.row()) || page.closedAt() != null) {
            return false;
        }
        prepare(organization, year, number, beside);
        page = steps.page(roadmap, number);
        if (beside.printed() && page.isJournal()) {
            papers.sheets(organization, page);
        }
        FormDefinition rowForm = page.rowForm();
        if (page.isJournal() && rowForm != null && !fillJournal(roadmap, number, page, rowForm)) {
            return false;
        }
        FormData typed = filler(roadmap, number, null, page.context()).fill(page.form());
        boolean minutes = beside.protocols() && typed.has("minutesText");
        if (minutes || beside.printed()) {
            drafts.save(roadmap, number, null, typed, "", page.outputVersion());
        }
        if (beside.printed()) {
            papers.sheets(organization, steps.page(roadmap, number));
        }
        FormData data = minutes ? meetings.minutes(cast, organization, roadmap, number, typed) : typed;
        if (page.closesByItself() && page.isJournal()) {
            int seen = steps.page(roadmap, number).outputVersion();
            stopwatch.completing(() -> steps.saveCommon(roadmap, number, seen, data));
        } else {
            stopwatch.completing(() -> steps.close(roadmap, number, data));
        }
        return true;
    }

    /** @return whether every row is final now */
    private boolean fillJournal(RoadmapId roadmap, int number, StepPage page, FormDefinition rowForm) {
        boolean recurring = page.row().step().recurring();
        for (JournalLine line : journals.lines(roadmap, number)) {
            if (line.isReady()) {
                FormContext context = journals.rowContext(roadmap, number, line.subject());
                FormData data = filler(roadmap, number, line.subject(), context).fill(rowForm);
                stopwatch.completing(() -> journals.record(roadmap, number, line.subject(), line.version(), data));
                if (recurring) {
                    stopwatch.completing(() -> journals.finish(roadmap, number, line.subject()));
                }
            } else if (!line.isFinal() && !isPairWork(number)) {
                stopwatch.completing(() -> journals.excuse(
                        roadmap, number, line.subject(), "Нет согласия на обработку персональных данных"));
            }
        }
        return journals.lines(roadmap, number).stream().allMatch(JournalLine::isFinal);
    }

    private static boolean isPairWork(int number) {
        return number >= 20 && number <= 25;
    }

    private void prepare(OrganizationView organization, SchoolYear year, int number, PapersBeside beside) {
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        if (number == (college ? 3 : 5)) {
            people.enterMentees(organization, year);
            blanks(organization, year, ParticipantRole.MENTEE, beside);
        }
        if (number == (college ? 3 : 10)) {
            people.enterMentors(organization, year);
            blanks(organization, year, ParticipantRole.MENTOR, beside);
        }
        if (number == (college ? 5 : 7)) {
            people.formBase(organization, year, ParticipantRole.MENTEE);
        }
        if (number == (college ? 5 : 11)) {
            people.formBase(organization, year, ParticipantRole.MENTOR);
        }
        if (!college && number == 18) {
            people.draftPairs(organization, year);
        }
    }

    private void blanks(OrganizationView organization, SchoolYear year, ParticipantRole role, PapersBeside beside) {
        if (beside.printed()) {
            papers.consentBlanks(organization, year, role);
        }
    }

    private boolean hasBegun(RoadmapRow row) {
        return row.plan().from() == null || !row.plan().from().isAfter(clock.today());
    }

    private FormFiller filler(RoadmapId roadmap, int number, @Nullable UUID subject, FormContext context) {
        return new FormFiller(context, files -> {
            boolean picture = files.accept().stream().anyMatch(type -> type.contains("png") || type.contains("image"));
            byte[] content = picture ? PHOTO : "%PDF-1.4\n% протокол\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
            return evidence.attach(roadmap, number, subject, picture ? "фото.png" : "протокол.pdf", content)
                    .id()
                    .toString();
        });
    }
}
