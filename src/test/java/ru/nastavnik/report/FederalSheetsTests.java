package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("A sheet for a federal system")
class FederalSheetsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String COVERAGE = "federal-coverage";

    @Autowired
    private FederalSheets sheets;

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn operator;
    private OrganizationId waiting;

    /** Two schools whose figures are accepted, and one whose figures are not yet. */
    @BeforeEach
    void threeSchools() {
        jdbc.sql("update app.figure_set set as_of = date '2020-01-01'").update();
        operator = region.operator();
        MunicipalityId municipality = region.municipality();
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        rows.put(SubmissionSubject.of(region.school(municipality)), given(1, 12, 15));
        rows.put(SubmissionSubject.of(region.school(municipality)), given(0, 0, 0));
        waiting = region.school(municipality);
        rows.put(SubmissionSubject.of(waiting), given(1, 777, 777));
        byOperator(() -> figures.imported("coverage", "Проверочный сбор", DAY, "проверка", rows));
        jdbc.sql("update app.submission set state = 'SUBMITTED' where organization_id = :waiting")
                .param("waiting", waiting.value())
                .update();
    }

    @Test
    @DisplayName("holds the newest accepted figures and nothing that was not accepted, each in its column and kind")
    void contents() {
        Spreadsheet sheet = Spreadsheet.open(byOperator(() -> sheets.make(COVERAGE, false)))
                .values()
                .iterator()
                .next();

        assertThat(List.of("A1", "B1", "C1", "D1", "E1", "F1", "G1").stream().map(sheet::text))
                .containsExactly(
                        "Муниципалитет",
                        "Организация",
                        "Вид организации",
                        "Форма наставничества",
                        "Реализует",
                        "Наставников, чел.",
                        "Наставляемых, чел.");
        assertThat(sheet.text("C2")).isEqualTo("общеобразовательная организация");
        assertThat(sheet.text("D2")).isEqualTo("педагог – ученик");
        assertThat(List.of(sheet.text("E2"), sheet.text("E3"))).containsExactlyInAnyOrder("да", "нет");
        assertThat(sheet.isNumber("F2")).isTrue();
        assertThat(sheet.number("F2") + sheet.number("F3")).isEqualTo(12);
        assertThat(sheet.number("G2") + sheet.number("G3")).isEqualTo(15);
        assertThat(sheet.text("A4")).isEmpty();
    }

    @Test
    @DisplayName("is the same as CSV, in UTF-8 with semicolons as a Russian spreadsheet opens it")
    void csv() {
        String text = new String(byOperator(() -> sheets.make(COVERAGE, true)), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFМуниципалитет;Организация;");
        assertThat(text.lines()).hasSize(3);
        assertThat(text).contains(";да;12;15").contains(";нет;0;0").doesNotContain("777");
    }

    @Test
    @DisplayName("leaves a record of who made it when, of which day its figures are, and what its bytes were")
    void recorded() {
        byte[] file = byOperator(() -> sheets.make(COVERAGE, false));

        FederalSheet made = newest();
        assertThat(made.title()).isEqualTo("Охват организаций формами наставничества");
        assertThat(made.asOf()).isEqualTo(DAY);
        assertThat(made.rows()).isEqualTo(2);
        assertThat(made.sha256()).isEqualTo(Hashes.sha256(file));
        assertThat(made.madeBy()).contains("Рябинина");
        assertThat(made.uploadedOn()).isNull();
        assertThat(jdbc.sql("""
                                select facts ->> 'sha256' from app.audit_entry
                                where action = 'monitoring.federal-sheet-made' and subject_id = :id
                                """)
                        .param("id", made.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(made.sha256());
    }

    @Test
    @DisplayName("is marked as uploaded once, by whom, on what day and under which number of the system")
    void uploaded() {
        byOperator(() -> sheets.make(COVERAGE, false));
        UUID id = newest().id();

        SignedIn another = region.operator();
        actors.runAs(another, () -> sheets.uploaded(id, LocalDate.of(2026, 9, 7), " ВХ-118 "));

        FederalSheet sheet = newest();
        assertThat(sheet.uploadedOn()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(sheet.receipt()).isEqualTo("ВХ-118");
        assertThat(sheet.uploadedBy()).isNotBlank();
        assertThatThrownBy(() -> actors.runAs(operator, () -> sheets.uploaded(id, LocalDate.of(2026, 9, 7), "")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is not uploaded on a day to come or on no day")
    void dayOfUpload() {
        byOperator(() -> sheets.make(COVERAGE, false));
        UUID id = newest().id();

        assertThatThrownBy(() -> actors.runAs(operator, () -> sheets.uploaded(id, LocalDate.of(2026, 9, 8), "")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> actors.runAs(operator, () -> sheets.uploaded(id, null, "")))
                .isInstanceOf(ValidationException.class);
        assertThat(newest().uploadedOn()).isNull();
    }

    @Test
    @DisplayName("is not made of nothing, nor of a form that nobody knows")
    void nothing() {
        jdbc.sql("update app.figure_set set as_of = date '2030-01-01'").update();

        assertThatThrownBy(() -> byOperator(() -> sheets.make(COVERAGE, false)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Данных ещё нет");
        assertThatThrownBy(() -> byOperator(() -> sheets.make("unknown", false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("has words in the place of what cannot be computed, and no zero")
    void notComputable() {
        byOperator(() -> figures.imported(
                "pupils-class5to11",
                "Проверка",
                DAY,
                "проверка",
                Map.of(
                        SubmissionSubject.of(waiting),
                        List.of(
                                FigureValue.number("-", "pupils", 88),
                                FigureValue.notComputable("-", "involved", "нет доступа")))));

        List<String> lines = pupils(operator);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains("88", "не рассчитывается: нет доступа")
                .doesNotContain(";0");
    }

    @Test
    @DisplayName("holds the lines of its maker's territory")
    void territory() {
        byOperator(() -> figures.imported(
                "pupils-class5to11",
                "Проверка",
                DAY,
                "проверка",
                Map.of(
                        SubmissionSubject.of(waiting),
                        List.of(FigureValue.number("-", "pupils", 312), FigureValue.number("-", "involved", 57)))));

        assertThat(pupils(operator)).hasSize(2);
        assertThat(pupils(region.department(Department.VOCATIONAL_EDUCATION)))
                .as("no college has given figures")
                .hasSize(1);
    }

    @Test
    @DisplayName("is made by the department and the operator alone")
    void access() {
        SignedIn head = region.municipalHead(region.municipality());

        assertThatThrownBy(() -> actors.callAs(head, () -> sheets.make(COVERAGE, false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.callAs(head, sheets::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.callAs(region.curator(waiting), sheets::definitions))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> pupils(SignedIn maker) {
        byte[] csv = Objects.requireNonNull(actors.callAs(maker, () -> sheets.make("federal-pupils", true)));
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private FederalSheet newest() {
        return byOperator(sheets::list).get(0);
    }

    private static List<FigureValue> given(int implemented, int mentors, int mentees) {
        return List.of(
                FigureValue.number("teacher-pupil", "implements", implemented),
                FigureValue.number("teacher-pupil", "mentors", mentors),
                FigureValue.number("teacher-pupil", "mentees", mentees));
    }

    private <T> T byOperator(Supplier<T> work) {
        return Objects.requireNonNull(actors.callAs(operator, work::get));
    }
}
