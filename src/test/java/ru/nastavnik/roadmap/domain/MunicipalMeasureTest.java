package ru.nastavnik.roadmap.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyGap;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.ClosingFact;
import ru.nastavnik.roadmap.FactProgress;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

@DisplayName("A row of a municipal roadmap in force")
class MunicipalMeasureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    private static final UUID COORDINATOR = UUID.randomUUID();
    private static final RowWork BY_WORD = new RowWork(Role.MUNICIPAL_COORDINATOR, ClosingFact.NOTE);
    private static final RowWork BY_CURATORS = new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.CURATORS);

    private final MunicipalRoadmap roadmap = MunicipalRoadmap.open(
            MunicipalityId.next(),
            LaunchId.next(),
            Instant.parse("2026-09-07T03:00:00Z"),
            new Term(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31)),
            MunicipalRoadmap.USUAL_RESPONSIBLE);

    @Test
    @DisplayName("is owed by its last day by the post that the row names")
    void opens() {
        MunicipalMeasure measure = measure(BY_CURATORS);

        assertThat(measure.id()).isNotNull();
        assertThat(measure.roadmap()).isEqualTo(roadmap.id());
        assertThat(measure.municipality()).isEqualTo(roadmap.municipality());
        assertThat(measure.launch()).isEqualTo(roadmap.launch());
        assertThat(measure.rowKey()).isEqualTo("measure-6.2");
        assertThat(measure.title()).isEqualTo("Участие");
        assertThat(measure.point()).isEqualTo("6.2");
        assertThat(measure.work()).isEqualTo(BY_CURATORS);
        assertThat(measure.dueOn()).isEqualTo(DUE);
        assertThat(measure.firstDueOn()).isNull();
        assertThat(measure.openedOn()).isEqualTo(TODAY);
        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.OPEN);
        assertThat(measure.ending()).isNull();
    }

    @Test
    @DisplayName("becomes by item 6 the coordinator's task, closed by the facts that tell of it")
    void usual() {
        assertThat(roadmap.rows())
                .filteredOn(row -> row.kind() == MunicipalRow.Kind.MEASURE)
                .allMatch(MunicipalRow::isUsual)
                .extracting(row -> requireNonNull(row.work()).closesBy())
                .containsExactly(ClosingFact.REPORTS, ClosingFact.READY, ClosingFact.NOTE, ClosingFact.REPORTS);
        assertThat(roadmap.rows())
                .filteredOn(row -> row.kind() == MunicipalRow.Kind.LIMIT)
                .extracting(MunicipalRow::work)
                .containsOnlyNulls();
        MunicipalRow event = new MunicipalRow(MunicipalRow.Kind.EVENT, "1", "Слёт", TODAY, DUE, "Координатор");
        assertThat(event.work()).isEqualTo(BY_WORD);
        assertThat(event.point()).isEqualTo("6.1");
    }

    @Test
    @DisplayName("is closed by the fact below, on the day of the fact")
    void byFact() {
        MunicipalMeasure measure = measure(BY_CURATORS);
        measure.closeByFact(DUE);

        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.DONE);
        assertThat(measure.ending()).isEqualTo(new MunicipalMeasure.Ending(DUE, null, null));
        assertThatThrownBy(() -> measure.closeByFact(DUE)).isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("opens again when the fact is lost, until the later of its own day and that of what is owed anew")
    void reopened() {
        MunicipalMeasure measure = measure(BY_CURATORS);
        assertThat(measure.isReopened()).isFalse();
        assertThat(measure.term()).isEqualTo(DUE);
        measure.closeByFact(TODAY);
        assertThat(measure.isClosedByFact()).isTrue();

        MunicipalMeasure.Reopening reopening = measure.reopen(
                DUE.plusDays(5), new FactProgress(3, List.of(gap(DUE.plusDays(20)), gap(DUE.plusDays(15)))));

        assertThat(reopening)
                .isEqualTo(new MunicipalMeasure.Reopening(
                        TODAY, DUE.plusDays(5), "Школа № 1 – назначить куратора, и ещё организаций: 1"));
        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.OPEN);
        assertThat(measure.ending()).isNull();
        assertThat(measure.isReopened()).isTrue();
        assertThat(measure.isClosedByFact()).isFalse();
        assertThat(measure.dueOn()).isEqualTo(DUE);
        assertThat(measure.term()).isEqualTo(DUE.plusDays(20));
        assertThat(measure.reopenedUntil()).isEqualTo(DUE.plusDays(20));

        measure.closeByFact(DUE.plusDays(7));
        assertThat(measure.reopen(DUE.plusDays(8), new FactProgress(1, List.of(gap(DUE.minusDays(3)))))
                        .why())
                .isEqualTo("Школа № 1 – назначить куратора");
        assertThat(measure.term()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("opens again only if a fact had closed it: words stand, and what is open is open")
    void notReopened() {
        FactProgress lost = new FactProgress(1, List.of(gap()));
        MunicipalMeasure open = measure(BY_CURATORS);
        assertThatThrownBy(() -> open.reopen(TODAY, lost)).isInstanceOf(ConflictException.class);
        MunicipalMeasure said = measure(BY_WORD);
        said.closeByWord(TODAY, COORDINATOR, "Сделано", FactProgress.NONE);
        assertThat(said.isClosedByFact()).isFalse();
        assertThatThrownBy(() -> said.reopen(TODAY, lost)).isInstanceOf(ConflictException.class);
        MunicipalMeasure gone = measure(BY_CURATORS);
        gone.withdraw(TODAY, "строки нет");
        assertThat(gone.isClosedByFact()).isFalse();
    }

    @Test
    @DisplayName("is touched only by duties that have a part in its fact")
    void facts() {
        assertThat(ClosingFact.with(Set.of(Duty.CURATOR))).containsExactly(ClosingFact.CURATORS, ClosingFact.READY);
        assertThat(ClosingFact.with(Set.of(Duty.REPORT))).containsExactly(ClosingFact.REPORTS);
        assertThat(ClosingFact.with(Set.of(Duty.LAUNCH))).isEmpty();
    }

    @Test
    @DisplayName("is closed by word where no fact can tell, with what was done")
    void byWord() {
        MunicipalMeasure measure = measure(BY_WORD);
        assertThatThrownBy(() -> measure.closeByWord(TODAY, COORDINATOR, "  ", FactProgress.NONE))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("note"));
        assertThatThrownBy(() -> measure.closeByWord(TODAY, COORDINATOR, "о".repeat(1001), FactProgress.NONE))
                .isInstanceOf(ValidationException.class);

        measure.closeByWord(TODAY, COORDINATOR, " " + "о".repeat(1000) + " ", FactProgress.NONE);

        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.DONE);
        assertThat(measure.ending()).isEqualTo(new MunicipalMeasure.Ending(TODAY, COORDINATOR, "о".repeat(1000)));
        assertThatThrownBy(() -> measure.closeByWord(TODAY, COORDINATOR, "ещё раз", FactProgress.NONE))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is not closed by word where a fact will tell, and says how far the organisations are")
    void notByWord() {
        MunicipalMeasure measure = measure(BY_CURATORS);
        FactProgress below = new FactProgress(3, List.of(gap()));

        assertThat(measure.isClosedByWord(below)).isFalse();
        assertThatThrownBy(() -> measure.closeByWord(TODAY, COORDINATOR, "Сделано", below))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("2 из 3");
        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.OPEN);
    }

    @Test
    @DisplayName("is closed by word where no organisation owes what would close it")
    void nobodyBelow() {
        MunicipalMeasure measure = measure(BY_CURATORS);
        assertThat(FactProgress.NONE.holds()).isFalse();

        measure.closeByWord(TODAY, COORDINATOR, "Организаций нет", FactProgress.NONE);

        assertThat(measure.state()).isEqualTo(MunicipalMeasure.State.DONE);
    }

    @Test
    @DisplayName("knows the fact below: somebody owes it, and nobody any more")
    void progress() {
        DutyGap gap = gap();
        assertThat(new FactProgress(2, List.of()).holds()).isTrue();
        FactProgress twice = new FactProgress(2, List.of(gap, gap));
        assertThat(twice.holds()).isFalse();
        assertThat(twice.done()).isEqualTo(1);
    }

    @Test
    @DisplayName("follows the next edition: the same, or moved with its first day kept")
    void follows() {
        MunicipalMeasure measure = measure(BY_WORD);
        assertThat(measure.meant(row("Участие", DUE, BY_WORD))).isEqualTo(MunicipalMeasure.Change.NONE);
        assertThat(measure.meant(row("Участие", DUE.plusDays(7), BY_WORD))).isEqualTo(MunicipalMeasure.Change.MOVED);

        measure.move(DUE.plusDays(7));
        measure.move(DUE.plusDays(9));

        assertThat(measure.dueOn()).isEqualTo(DUE.plusDays(9));
        assertThat(measure.firstDueOn()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("gives its place to another task where post, fact or wording are others, and the first day with it")
    void replaced() {
        MunicipalMeasure measure = measure(BY_WORD);
        assertThat(measure.meant(row("Участие всех", DUE, BY_WORD))).isEqualTo(MunicipalMeasure.Change.REPLACED);
        assertThat(measure.meant(row("Участие", DUE, BY_CURATORS))).isEqualTo(MunicipalMeasure.Change.REPLACED);

        MunicipalMeasure same = measure.replacedBy(roadmap, row("Участие", DUE, BY_CURATORS), TODAY.plusDays(2));
        assertThat(same.firstDueOn()).isNull();
        assertThat(same.work()).isEqualTo(BY_CURATORS);
        assertThat(same.openedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(same.id()).isNotEqualTo(measure.id());

        MunicipalMeasure later = measure.replacedBy(roadmap, row("Участие", DUE.plusDays(3), BY_CURATORS), TODAY);
        assertThat(later.firstDueOn()).isEqualTo(DUE);
        assertThat(later.replacedBy(roadmap, row("Иначе", DUE.plusDays(5), BY_CURATORS), TODAY)
                        .firstDueOn())
                .isEqualTo(DUE);
    }

    @Test
    @DisplayName("is over once it is done or withdrawn: no later edition changes it")
    void over() {
        MunicipalMeasure done = measure(BY_CURATORS);
        done.closeByFact(TODAY);
        assertThat(done.meant(row("Другое", DUE.plusDays(1), BY_WORD))).isEqualTo(MunicipalMeasure.Change.NONE);
        assertThatThrownBy(() -> done.move(DUE.plusDays(1))).isInstanceOf(ConflictException.class);

        MunicipalMeasure gone = measure(BY_WORD);
        gone.withdraw(TODAY, "строки нет в новой редакции");
        assertThat(gone.state()).isEqualTo(MunicipalMeasure.State.WITHDRAWN);
        assertThat(gone.ending()).isEqualTo(new MunicipalMeasure.Ending(TODAY, null, "строки нет в новой редакции"));
        assertThat(gone.meant(row("Другое", DUE, BY_WORD))).isEqualTo(MunicipalMeasure.Change.NONE);
        assertThatThrownBy(() -> gone.withdraw(TODAY, "ещё раз")).isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("says in the review only what differs from the usual")
    void texts() {
        roadmap.write(List.of(row("Участие", DUE, BY_CURATORS)), 0);

        assertThat(roadmap.texts().get(0).content())
                .endsWith("задача: " + Role.MUNICIPAL_HEAD.title()
                        + ", закроется когда во всех организациях будет назначен куратор");
        roadmap.write(List.of(row("Участие", DUE, new RowWork(Role.MUNICIPAL_COORDINATOR, ClosingFact.READY))), 0);
        assertThat(roadmap.texts().get(0).content()).doesNotContain("задача");
    }

    private MunicipalMeasure measure(RowWork work) {
        return MunicipalMeasure.open(roadmap, row("Участие", DUE, work), TODAY);
    }

    private static MunicipalRow row(String title, LocalDate to, RowWork work) {
        return new MunicipalRow(MunicipalRow.Kind.MEASURE, "6.2", title, TODAY, to, "Координатор", work);
    }

    private static DutyGap gap() {
        return gap(DUE);
    }

    private static DutyGap gap(LocalDate due) {
        return new DutyGap(OrganizationId.next(), "Школа № 1", "Назначить куратора", due);
    }
}
