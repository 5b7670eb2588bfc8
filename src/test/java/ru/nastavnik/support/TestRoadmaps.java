package ru.nastavnik.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.Journals;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormData;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessActions;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** Starts the execution of roadmaps and carries out their steps, as their curators and directors would. */
@Component
@Profile("test")
public class TestRoadmaps {
    private final TestRegion region;
    private final TestParticipants participants;
    private final RoadmapProcessActions actions;
    private final RoadmapRegister register;
    private final StepExecution execution;
    private final Journals journals;
    private final PairDrafts drafts;
    private final PairOrders orders;
    private final PaperSigning signing;
    private final Workflow workflow;
    private final TransactionTemplate transaction;

    TestRoadmaps(
            TestRegion region,
            TestParticipants participants,
            RoadmapProcessActions actions,
            RoadmapRegister register,
            StepExecution execution,
            Journals journals,
            PairDrafts drafts,
            PairOrders orders,
            PaperSigning signing,
            Workflow workflow,
            TransactionTemplate transaction) {
        this.region = region;
        this.participants = participants;
        this.actions = actions;
        this.register = register;
        this.execution = execution;
        this.journals = journals;
        this.drafts = drafts;
        this.orders = orders;
        this.signing = signing;
        this.workflow = workflow;
        this.transaction = transaction;
    }

    /** A roadmap whose execution has begun. */
    public RoadmapId started(OrganizationId organization, SchoolYear year) {
        return transaction.execute(status -> {
            UUID launch = UUID.randomUUID();
            RoadmapId id = actions.open(organization, launch, year);
            workflow.start(
                    StepTasks.process(register.get(id).template().kind()),
                    BusinessKey.of(id.value()),
                    ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())
                            .and(CommonVariables.LAUNCH_ID, launch.toString())
                            .and(ProcessVariable.text("roadmapId"), id.toString()));
            return id;
        });
    }

    public boolean isRunning(RoadmapId id) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                workflow.isRunning(StepTasks.process(register.get(id).template().kind()), BusinessKey.of(id.value()))));
    }

    /** Carries out steps; journals with all rows that are ready. */
    public void carryOut(SignedIn curator, RoadmapId id, int... numbers) {
        for (int number : numbers) {
            draftPairsFor(curator, id, number);
            fillRows(curator, id, number);
            StepPage page = page(curator, id, number);
            if (page.state() == ru.nastavnik.roadmap.StepProgress.State.OPEN) {
                region.run(curator, () -> execution.close(id, number, FilledForms.of(page.form(), page.context())));
            }
        }
    }

    /** Step 18 ends in a draft of pairs: everybody who has nobody gets a mentor with room. */
    private void draftPairsFor(SignedIn curator, RoadmapId id, int number) {
        RoadmapView roadmap = Objects.requireNonNull(transaction.execute(status -> register.get(id)));
        if (roadmap.template().step(number).kind() != StepKind.MATCHING) {
            return;
        }
        region.run(curator, () -> {
            PairBoard board = drafts.board(roadmap.organization(), roadmap.year());
            String form = drafts.forms(roadmap.organization()).stream()
                    .map(ChosenForm::code)
                    .filter("teacher-pupil"::equals)
                    .findFirst()
                    .orElse("pupil-pupil");
            Map<PersonId, Integer> room = new HashMap<>();
            board.mentors().forEach(load -> room.put(load.mentor().personId(), load.room()));
            for (Participant mentee : board.unpairedMentees()) {
                room.entrySet().stream()
                        .filter(mentor ->
                                mentor.getValue() > 0 && !mentor.getKey().equals(mentee.personId()))
                        .findFirst()
                        .ifPresent(mentor -> {
                            mentor.setValue(mentor.getValue() - 1);
                            drafts.add(
                                    roadmap.organization(),
                                    roadmap.year(),
                                    NewPair.of(mentor.getKey(), mentee.personId(), form, null));
                        });
            }
        });
    }

    /** Fills the rows of a journal that are ready. */
    public void fillRows(SignedIn curator, RoadmapId id, int number) {
        StepPage page = page(curator, id, number);
        for (JournalLine line : page.journal()) {
            if (line.state() == RowState.READY) {
                fillRow(curator, id, number, line.subject());
            }
        }
    }

    public void fillRow(SignedIn curator, RoadmapId id, int number, UUID subject) {
        region.run(curator, () -> {
            StepPage page = execution.page(id, number);
            FormData data = FilledForms.of(
                    java.util.Objects.requireNonNull(page.rowForm()), journals.rowContext(id, number, subject));
            journals.record(id, number, subject, version(page, subject), data);
            if (page.row().step().recurring()) {
                journals.finish(id, number, subject);
            }
        });
    }

    private static int version(StepPage page, UUID subject) {
        return page.journal().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** Adds an entry to a row of a recurring step, which stays open. */
    public void enterMeeting(SignedIn curator, RoadmapId id, int number, UUID subject) {
        region.run(curator, () -> {
            StepPage page = execution.page(id, number);
            journals.record(
                    id,
                    number,
                    subject,
                    version(page, subject),
                    FilledForms.of(Objects.requireNonNull(page.rowForm()), journals.rowContext(id, number, subject)));
        });
    }

    public StepPage page(SignedIn person, RoadmapId id, int number) {
        return region.as(person, () -> execution.page(id, number));
    }

    /** Brings a school that has begun as far as its first pair: a mentee of ten years and a teacher who has been trained. */
    public RoadmapId startedWithAPair(SignedIn curator, SignedIn director, OrganizationId school, SchoolYear year) {
        RoadmapId roadmap = started(school, year);
        PersonId mentee = region.as(curator, () -> participants.mentee(school, year));
        PersonId mentor = region.as(curator, () -> participants.mentor(school, year, 1));
        carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        fixPairs(curator, director, school, year, Map.of(mentor, mentee));
        return roadmap;
    }

    /** Draws up exactly these pairs of the order that waits for the curator, and has it signed. */
    public List<PairId> fixPairs(
            SignedIn curator,
            SignedIn director,
            OrganizationId organization,
            SchoolYear year,
            Map<PersonId, PersonId> menteeByMentor) {
        region.run(
                curator,
                () -> drafts.board(organization, year).pairs().stream()
                        .filter(pair -> pair.state() == PairState.DRAFT)
                        .forEach(pair -> drafts.remove(organization, pair.id())));
        List<PairId> pairs = menteeByMentor.entrySet().stream()
                .map(pair -> region.as(
                        curator,
                        () -> drafts.add(
                                organization,
                                year,
                                NewPair.of(pair.getKey(), pair.getValue(), "teacher-pupil", "лидер – последователь"))))
                .toList();
        PairOrderId order = region.as(
                curator,
                () -> orders.list(organization, year).stream()
                        .filter(view -> view.state() == PairOrderState.DRAFT)
                        .findFirst()
                        .orElseThrow()
                        .id());
        region.run(
                curator, () -> orders.send(organization, order, SendPairOrder.fixing(pairs, "дорожной картой школы")));
        region.run(director, () -> signing.sign(organization, order, Map.of()));
        return pairs;
    }
}
