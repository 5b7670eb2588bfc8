package ru.nastavnik.roadmap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class RoadmapTest {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 19);

    private final AccountId curator = AccountId.next();
    private final Actor director = Actors.in(Role.DIRECTOR);
    private final OrganizationId school = OrganizationId.next();
    private final UUID launch = UUID.randomUUID();
    private final RoadmapTemplateId template = RoadmapTemplateId.ORGANIZATION_2020;
    private final Roadmap roadmap = Roadmap.open(
            school,
            launch,
            new SchoolYear(2026),
            template,
            NOW,
            List.of(new RowPlan(1, FROM, TO, "Куратор"), new RowPlan(2, null, null, "")));

    @Test
    void aNewRoadmapIsADraftWithTheProposedRows() {
        assertThat(roadmap.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(roadmap.organization()).isEqualTo(school);
        assertThat(roadmap.launch()).isEqualTo(launch);
        assertThat(roadmap.year()).isEqualTo(new SchoolYear(2026));
        assertThat(roadmap.template()).isEqualTo(template);
        assertThat(roadmap.openedAt()).isEqualTo(NOW);
        assertThat(roadmap.id()).isNotNull();
        assertThat(roadmap.inForceSince()).isNull();
        assertThat(roadmap.rows()).extracting(RowPlan::stepNo).containsExactly(1, 2);
    }

    @Test
    void onlyTheRowsThatWereChangedAreReplaced() {
        roadmap.plan(List.of(new RowPlan(2, FROM, TO, "Директор")), 0);

        assertThat(roadmap.row(2).responsible()).isEqualTo("Директор");
        assertThat(roadmap.row(1).responsible()).isEqualTo("Куратор");
        assertThatThrownBy(() -> roadmap.plan(List.of(new RowPlan(3, FROM, TO, "")), 0))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheRowsThatWereChangedAreToBeWritten() {
        assertThat(roadmap.changedRows()).isEmpty();
        RowPlan second = new RowPlan(2, FROM, TO, "Директор");

        roadmap.plan(List.of(new RowPlan(1, FROM, TO, "Куратор"), second), 0);
        assertThat(roadmap.changedRows()).containsExactly(second);
    }

    @Test
    void whoSawAnOlderDraftDoesNotOverwriteIt() {
        assertThatThrownBy(() -> roadmap.plan(List.of(), 1)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aRoadmapUnderReviewIsNotEdited() {
        roadmap.moveTo(ReviewState.DECISION);

        assertThat(roadmap.state()).isEqualTo(ReviewState.DECISION);
        assertThatThrownBy(() -> roadmap.plan(List.of(), 0))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже отправлена");
    }

    @Test
    void shiftingMovesTheNamedStepsOnlyAndKeepsToWorkingDays() {
        List<RowPlan> shifted = roadmap.shifted(List.of(1), 7, day -> day.plusDays(1));

        assertThat(shifted).containsExactly(new RowPlan(1, FROM.plusDays(8), TO.plusDays(8), "Куратор"));
        assertThat(roadmap.shifted(List.of(2), 7, day -> day)).containsExactly(roadmap.row(2));
    }

    @Test
    void grantingGivesTheStepItsNewEnd() {
        roadmap.enterIntoForce(NOW);

        roadmap.extend(extension(1, TO.plusDays(7)), director);

        assertThat(roadmap.inForceSince()).isEqualTo(NOW);
        assertThat(roadmap.row(1)).isEqualTo(new RowPlan(1, FROM, TO.plusDays(7), "Куратор"));
        assertThat(roadmap.row(2).to()).isNull();
        roadmap.extend(extension(2, TO), director);
        assertThat(roadmap.row(2).to()).isEqualTo(TO);
    }

    @Test
    void aTermIsNeverExtendedToAnEarlierDay() {
        roadmap.enterIntoForce(NOW);

        assertThatThrownBy(() -> roadmap.extend(extension(1, TO), director)).isInstanceOf(ValidationException.class);
    }

    @Test
    void aShiftedStageReplacesItsRowsOfARoadmapInForceOnly() {
        RowPlan moved = new RowPlan(1, FROM.plusDays(7), TO.plusDays(7), "Куратор");
        assertThatThrownBy(() -> roadmap.shiftStage(List.of(moved))).isInstanceOf(ConflictException.class);
        roadmap.enterIntoForce(NOW);
        RowPlan other = roadmap.row(2);

        roadmap.shiftStage(List.of(moved));

        assertThat(roadmap.rows()).containsExactly(moved, other);
    }

    @Test
    void whoAskedForMoreTimeDoesNotGrantItInWhateverPost() {
        roadmap.enterIntoForce(NOW);
        TermExtension own = extension(1, TO.plusDays(7));

        assertThatThrownBy(() -> roadmap.extend(own, Actors.of(curator, Role.DIRECTOR)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("готовили сами");
        assertThatThrownBy(() -> roadmap.extend(own, Actors.substituting(curator, Role.DIRECTOR, AccountId.next())))
                .isInstanceOf(DomainException.class);
        assertThat(roadmap.row(1).to()).isEqualTo(TO);
    }

    @Test
    void onlyARoadmapInForceIsExtended() {
        assertThatThrownBy(roadmap::requireInForce).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> roadmap.extend(extension(1, TO.plusDays(7)), director))
                .isInstanceOf(ConflictException.class);
    }

    private TermExtension extension(int step, LocalDate wanted) {
        return new TermExtension(
                UUID.randomUUID(),
                roadmap.id(),
                step,
                TO,
                wanted,
                "Карантин",
                TermExtension.State.REQUESTED,
                curator,
                NOW,
                null,
                null,
                null);
    }
}
