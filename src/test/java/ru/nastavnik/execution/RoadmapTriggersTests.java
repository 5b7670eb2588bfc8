package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRestarts;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.Statements;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** What moves a roadmap on from elsewhere. */
@ApplicationTest
class RoadmapTriggersTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    Participants participants;

    @Autowired
    ParticipantRegister register;

    @Autowired
    StepProgress progress;

    @Autowired
    RoadmapRestarts restarts;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;
    private PersonId first;

    @BeforeEach
    void aSchoolWhoseBaseOfMenteesIsFormed() {
        school = region.school();
        curator = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
        first = region.as(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void fortyPeopleWhoEnterTheBaseTogetherCostOneLoadAndOneAdvance() {
        List<ParticipantId> one = candidates(1);
        Statements ofOne = Statements.of(() -> region.as(curator, () -> register.register(school, one)));
        List<ParticipantId> forty = candidates(40);

        Statements ofForty = Statements.of(() -> region.as(curator, () -> register.register(school, forty)));

        assertThat(ofForty.count("from app.roadmap where id = ? for no key update"))
                .as("locks")
                .isEqualTo(1);
        assertThat(ofForty.count("from app.step_progress")).as("loads").isEqualTo(1);
        assertThat(ofForty.count("from app.journal_row where roadmap_id = ? and state <> 'OPEN'"))
                .as("looks at the rows")
                .isEqualTo(1);
        assertThat(ofForty.count("insert into app.step_progress")).as("saves").isEqualTo(1);
        assertThat(ofOne.count("from app.step_progress")).as("loads for one").isEqualTo(1);
        assertThat(fact(9).rowsTotal()).isEqualTo(42);
    }

    @Test
    void somebodyWhoLeavesIsExpectedNoMore() {
        List<ParticipantId> second = candidates(1);
        region.as(curator, () -> register.register(school, second));
        roadmaps.fillRow(curator, roadmap, 9, first.value());
        assertThat(fact(9).state()).isEqualTo(StepProgress.State.OPEN);

        region.run(curator, () -> register.leave(school, second.get(0), "переехал"));

        assertThat(fact(9).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void aRoadmapThatBeginsAnewHasItsStepsToDoAgain() {
        assertThat(fact(7).state()).isEqualTo(StepProgress.State.DONE);

        region.run(curator, () -> transaction.executeWithoutResult(status -> restarts.restarted(roadmap)));

        assertThat(fact(7).state()).isEqualTo(StepProgress.State.NOT_OPEN);
    }

    private List<ParticipantId> candidates(int howMany) {
        return region.as(curator, () -> {
            List<?> known = ids();
            IntStream.range(0, howMany).forEach(number -> people.mentee(school, YEAR));
            return ids().stream().filter(id -> !known.contains(id)).toList();
        });
    }

    private List<ParticipantId> ids() {
        return participants.all(school, YEAR).stream().map(Participant::id).toList();
    }

    private StepProgress.Fact fact(int step) {
        return region.as(curator, () -> progress.of(roadmap)).get(step - 1);
    }
}
