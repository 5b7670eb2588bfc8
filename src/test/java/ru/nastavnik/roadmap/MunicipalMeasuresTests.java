package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.dashboard.persistence.StandingQueries;
import ru.nastavnik.roadmap.process.MunicipalMeasureProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
@DisplayName("Rows of a municipal roadmap in force")
class MunicipalMeasuresTests {
    @Autowired
    private MunicipalRoadmaps roadmaps;

    @Autowired
    private MunicipalMeasures measures;

    @Autowired
    private MunicipalRoadmapProcessActions actions;

    @Autowired
    private MunicipalMeasureSweep sweep;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Workflow workflow;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerConnection owner;

    @Autowired
    private StandingQueries standingQueries;

    @Autowired
    private MunicipalRoadmapCases cases;

    private MunicipalRoadmapCase town;

    @BeforeEach
    void aRoadmapInForce() {
        town = cases.inForce();
    }

    @Test
    @DisplayName("become tasks of the post that each names, by their last day, with the ground of it")
    void becomeTasks() {
        assertThat(town.tasks())
                .containsExactlyInAnyOrder(
                        "6.1 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.2 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.3 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.4 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.1 MUNICIPAL_HEAD 2026-10-01 OPEN");
        assertThat(jdbc.sql("select distinct term_ground from app.task where municipality_id = :m"
                                + " and process_key = 'municipal-measure'")
                        .param("m", town.municipality().value())
                        .query(String.class)
                        .single())
                .isEqualTo("муниципальная дорожная карта: до 01.10.2026");
    }

    @Test
    @DisplayName("close by the word of whoever is responsible where no fact can tell, and by nobody else's")
    void closeByWord() {
        MunicipalMeasureId help = town.seen("measure-6.3").id();
        assertThatThrownBy(() -> people.as(town.head(), () -> measures.markDone(help, "Завод взял учеников")))
                .isInstanceOf(AccessDeniedException.class);

        people.as(town.coordinator(), () -> measures.markDone(help, "Завод взял учеников"));

        MunicipalMeasureView done = town.seen("measure-6.3");
        assertThat(done.note()).isEqualTo("Завод взял учеников");
        assertThat(done.closedBy()).isEqualTo(town.coordinator().account().value());
        assertThat(town.tasks()).contains("6.3 MUNICIPAL_COORDINATOR 2026-10-01 COMPLETED");

        people.as(town.head(), () -> measures.markDone(town.seen(town.event()).id(), "Слёт прошёл"));
        assertThat(town.tasks()).contains("6.1 MUNICIPAL_HEAD 2026-10-01 COMPLETED");
    }

    @Test
    @DisplayName("are not marked as done while a new edition withdraws them: whoever comes second is told")
    void withdrawnMeanwhile() {
        MunicipalMeasureId help = town.seen("measure-6.3").id();

        CompletableFuture<Void> marked = people.as(
                town.head(),
                () -> transaction.execute(status -> {
                    jdbc.sql("update app.municipal_measure set state = 'WITHDRAWN', closed_on = :today where id = :id")
                            .param("today", MunicipalRoadmapCase.TODAY)
                            .param("id", help.value())
                            .update();
                    CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(
                            () -> people.as(town.coordinator(), () -> measures.markDone(help, "Завод взял учеников")));
                    assertThat(meanwhile)
                            .failsWithin(Duration.ofSeconds(2))
                            .withThrowableOfType(TimeoutException.class);
                    return meanwhile;
                }));

        assertThat(marked)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("follow the next edition: moved with the first day kept, gone, new")
    void nextEdition() {
        people.as(people.centreOperator(), () -> roadmaps.remark(town.id(), 1, "Перенесите срок.", List.of()));
        people.as(town.coordinator(), () -> {
            MunicipalRoadmapView seen = roadmaps.get(town.id());
            List<MunicipalRow> rows = seen.rows().stream()
                    .filter(row -> row.kind() != MunicipalRow.Kind.EVENT)
                    .map(row -> row.code().equals("6.3") ? until(row, MunicipalRoadmapCase.DUE.plusDays(14)) : row)
                    .toList();
            roadmaps.submit(
                    town.id(), roadmaps.save(town.id(), seen.version(), rows).version());
        });
        people.as(town.head(), () -> signing.approve(town.id(), 2));

        assertThat(town.tasks())
                .contains("6.3 MUNICIPAL_COORDINATOR 2026-10-15 OPEN", "6.1 MUNICIPAL_HEAD 2026-10-01 CANCELLED")
                .hasSize(5);
        assertThat(jdbc.sql("select first_due_on from app.task where municipality_id = :m and point = '6.3'"
                                + " and process_key = 'municipal-measure'")
                        .param("m", town.municipality().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(MunicipalRoadmapCase.DUE);
        assertThat(requireNonNull(town.seen("measure-6.3").standing()).words()).isEqualTo("срок продлён");
        assertThat(first(Standing.State.EXTENDED).point()).isEqualTo("6.3");
        assertThat(first(Standing.State.UNDER_WAY).facts().first()).isNull();
        assertThat(town.seen(town.event()).standing()).isNull();
    }

    @Test
    @DisplayName("end with the directive")
    void end() {
        transaction.executeWithoutResult(status -> actions.end(town.launch(), town.municipality()));

        assertThat(town.tasks()).hasSize(5).allMatch(task -> task.endsWith("CANCELLED"));
    }

    @Test
    @DisplayName("are taken up where the roadmap was approved before rows became tasks, once")
    void ofBefore() {
        jdbc.sql("delete from app.task where municipality_id = :m and process_key = 'municipal-measure'")
                .param("m", town.municipality().value())
                .update();
        transaction.executeWithoutResult(status -> {
            people.as(town.coordinator(), () -> measures.of(town.id()))
                    .values()
                    .forEach(measure -> workflow.cancel(
                            MunicipalMeasureProcess.KEY,
                            BusinessKey.of(measure.id().value()),
                            "как до обновления"));
        });
        owner.owner()
                .sql("delete from app.municipal_measure where roadmap_id = :id")
                .param("id", town.id().value())
                .update();

        sweep.run();
        sweep.run();

        assertThat(town.tasks()).hasSize(5).allMatch(task -> task.endsWith("OPEN"));
    }

    @Test
    @DisplayName("are nobody's business in another municipality")
    void strangers() {
        MunicipalMeasureId row = town.seen("measure-6.3").id();
        SignedIn stranger = people.coordinator(region.municipality());
        people.as(stranger, () -> {
            assertThatThrownBy(() -> measures.of(town.id()))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
            assertThatThrownBy(() -> measures.roadmapOf(row))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
            assertThatThrownBy(() -> measures.markDone(row, ""))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
        });
        people.as(
                people.director(town.school()),
                () -> assertThatThrownBy(() -> measures.of(town.id())).isInstanceOf(AccessDeniedException.class));
    }

    /** The only one of a list that ends after one: things in other states do not take its place. */
    private StandingQueries.Thing first(Standing.State state) {
        StandingQueries.Days days = new StandingQueries.Days(
                MunicipalRoadmapCase.TODAY,
                2026,
                Timestamp.valueOf(MunicipalRoadmapCase.TODAY.minusDays(6).atStartOfDay()),
                "Asia/Tomsk");
        return requireNonNull(transaction.execute(status -> standingQueries
                .things(
                        RowScope.of(new Territory.OfMunicipality(town.municipality()), "o"),
                        days,
                        new StandingFilter(Authority.of(town.municipality()), null, null, state),
                        null,
                        1)
                .get(0)));
    }

    private static MunicipalRow until(MunicipalRow row, LocalDate day) {
        return new MunicipalRow(
                row.kind(), row.code(), row.title(), MunicipalRoadmapCase.TODAY, day, row.responsible(), row.work());
    }
}
