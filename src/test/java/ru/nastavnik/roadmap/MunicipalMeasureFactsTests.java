package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyGap;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
@DisplayName("A row of a municipal roadmap that a fact below closes")
class MunicipalMeasureFactsTests {
    @Autowired
    private MunicipalRoadmaps roadmaps;

    @Autowired
    private MunicipalMeasures measures;

    @Autowired
    private MunicipalMeasureSweep sweep;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MunicipalRoadmapCases cases;

    private MunicipalRoadmapCase town;

    @BeforeEach
    void aRoadmapInForce() {
        town = cases.inForce();
    }

    @Test
    @DisplayName("show which organisations are missing, with what, and close when the last one has done it")
    void closeByFact() {
        town.fulfil(town.school(), Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
        town.fulfil(town.extra(), Duty.CURATOR, Duty.PROGRAMME);

        MunicipalMeasureView before = town.seen(MunicipalRoadmapCase.SIX_TWO);
        assertThat(before.byWord()).isFalse();
        assertThat(before.below().bound()).isEqualTo(2);
        assertThat(before.below().done()).isEqualTo(1);
        assertThat(before.below().missing())
                .extracting(DutyGap::organization, gap -> gap.what().split(",")[0])
                .containsExactly(tuple(town.extra(), "Утвердить дорожную карту"));

        clock.set(MunicipalRoadmapCase.TODAY.plusDays(3));
        town.fulfil(town.extra(), Duty.ROADMAP);

        MunicipalMeasureView after = town.seen(MunicipalRoadmapCase.SIX_TWO);
        assertThat(requireNonNull(after.standing()).words()).isEqualTo("выполнено");
        assertThat(after.closedOn()).isEqualTo(MunicipalRoadmapCase.TODAY.plusDays(3));
        assertThat(after.closedBy()).isNull();
        assertThat(town.tasks()).contains("6.2 MUNICIPAL_COORDINATOR 2026-10-01 COMPLETED");
        assertThat(town.seen("measure-6.4").isOpen()).isTrue();
    }

    @Test
    @DisplayName("close in the very deed below: the second director signs the order, and the row is done")
    void closedByTheDeedItself() {
        people.as(people.centreOperator(), () -> roadmaps.remark(town.id(), 1, "Начните с кураторов.", List.of()));
        people.as(town.coordinator(), () -> {
            MunicipalRoadmapView seen = roadmaps.get(town.id());
            RowWork byCurators = new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.CURATORS);
            List<MunicipalRow> rows = seen.rows().stream()
                    .map(row -> row.code().equals("6.3")
                            ? new MunicipalRow(
                                    row.kind(),
                                    row.code(),
                                    row.title(),
                                    MunicipalRoadmapCase.TODAY,
                                    MunicipalRoadmapCase.DUE,
                                    row.responsible(),
                                    byCurators)
                            : row)
                    .toList();
            roadmaps.submit(
                    town.id(), roadmaps.save(town.id(), seen.version(), rows).version());
        });
        people.as(town.head(), () -> signing.approve(town.id(), 2));
        assertThat(town.tasks())
                .contains("6.3 MUNICIPAL_COORDINATOR 2026-10-01 CANCELLED", "6.3 MUNICIPAL_HEAD 2026-10-01 OPEN");

        town.appoint(town.school());
        assertThat(town.seen("measure-6.3").below().done()).isEqualTo(1);
        town.appoint(town.extra());

        assertThat(town.seen("measure-6.3").isOpen()).isFalse();
        assertThat(town.tasks()).contains("6.3 MUNICIPAL_HEAD 2026-10-01 COMPLETED");
    }

    @Test
    @DisplayName("are done at once, and nobody's task, where all have done it before the roadmap is in force")
    void doneBefore() {
        town.fulfil(town.school(), Duty.CURATOR);
        town.fulfil(town.extra(), Duty.CURATOR);
        people.as(people.centreOperator(), () -> roadmaps.remark(town.id(), 1, "Начните с кураторов.", List.of()));
        String code = UUID.randomUUID().toString();
        people.as(town.coordinator(), () -> {
            MunicipalRoadmapView seen = roadmaps.get(town.id());
            List<MunicipalRow> rows = new ArrayList<>(seen.rows());
            rows.add(new MunicipalRow(
                    MunicipalRow.Kind.EVENT,
                    code,
                    "Назначить кураторов",
                    MunicipalRoadmapCase.TODAY,
                    MunicipalRoadmapCase.DUE,
                    "Координатор",
                    new RowWork(Role.MUNICIPAL_COORDINATOR, ClosingFact.CURATORS)));
            roadmaps.submit(
                    town.id(), roadmaps.save(town.id(), seen.version(), rows).version());
        });
        people.as(town.head(), () -> signing.approve(town.id(), 2));

        assertThat(requireNonNull(town.seen("event-" + code).standing()).words())
                .isEqualTo("выполнено");
        assertThat(town.tasks()).hasSize(5);
    }

    @Test
    @DisplayName("do not wait for an organisation that bears nothing any more")
    void nobodyIsWaitedForInVain() {
        town.fulfil(town.school(), Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
        jdbc.sql("update app.duty set ended_on = :day where organization_id = :organization and done_on is null")
                .param("day", MunicipalRoadmapCase.TODAY)
                .param("organization", town.extra().value())
                .update();

        sweep.run();

        assertThat(town.seen(MunicipalRoadmapCase.SIX_TWO).isOpen()).isFalse();
    }

    @Test
    @DisplayName("are not closed by word where a fact will tell")
    void factsAreNotReplacedByWords() {
        MunicipalMeasureId participation =
                town.seen(MunicipalRoadmapCase.SIX_TWO).id();

        assertThatThrownBy(() -> people.as(town.coordinator(), () -> measures.markDone(participation, "Всё сделали")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("0 из 2");
    }
}
