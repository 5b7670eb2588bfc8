package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.report.domain.SnapshotComparison;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("A report compared")
class ComparisonTests {
    /** Before any other organisation of the tests was opened or any denominator imported. */
    private static final LocalDate THEN = LocalDate.of(2018, 9, 3);

    private static final LocalDate NOW = THEN.plusDays(7);

    @Autowired
    private Reports reports;

    @Autowired
    private PublishedTables published;

    @Autowired
    private TestFigures figures;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    private SignedIn operator;
    private MunicipalityId municipality;
    private FigureSetId before;
    private FigureSetId after;

    @BeforeEach
    void twoSnapshotsOfThreeSchools() {
        operator = region.operator();
        municipality = region.municipality();
        List<OrganizationId> schools =
                List.of(region.school(municipality), region.school(municipality), region.school(municipality));
        before = snapshot(schools, THEN, 1);
        after = snapshot(schools, NOW, 2);
    }

    @Test
    @DisplayName("with an earlier snapshot tells both values and the change, of shares in percentage points")
    void snapshots() {
        SnapshotComparison comparison = region.as(operator, () -> reports.compare("coverage", before, after));

        String place = municipalities.get(municipality).name();
        assertThat(comparison.tables().get(1).lines())
                .filteredOn(line -> line.labels().equals(List.of(place, "педагог – ученик")))
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly(
                                new SnapshotComparison.Pair("1", "2", "+1\u00a0орг. (+100\u00a0%)"),
                                new SnapshotComparison.Pair("3", "3", "без изменений"),
                                new SnapshotComparison.Pair("33,33", "66,66", "+33,33\u00a0п.\u00a0п.")));
        assertThat(comparison.denominators()).isEmpty();
    }

    @Test
    @DisplayName("with a published table lists what no rule yields, and keeps the table")
    void publishedTable() {
        String table = "Форма наставничества;Вид организаций;Реализуют форму, орг.\n"
                + "учитель – ученик;школа или лицей;7\n"
                + "teacher-pupil;school;2\n"
                + "ученик – ученик;общеобразовательная организация;5\n";
        region.as(operator, () -> {
            published.load("coverage", after, "сборник за год", "сборник.csv", table.getBytes(StandardCharsets.UTF_8));
            return true;
        });

        List<PublishedTable> tables = region.as(operator, () -> published.of("coverage", after));

        assertThat(tables).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("сборник за год");
            assertThat(one.unknown()).containsExactly("учитель – ученик, школа или лицей");
            assertThat(one.columns()).singleElement().satisfies(column -> {
                assertThat(column.cells()).isEqualTo(2);
                assertThat(column.odd()).extracting(cell -> cell.published()).containsExactly("5");
            });
        });
    }

    @Test
    @DisplayName("with a table of other headings is refused, and says which are wanted")
    void otherHeadings() {
        assertThatThrownBy(() -> region.as(operator, () -> {
                    published.load(
                            "coverage",
                            after,
                            "сборник",
                            "a.csv",
                            "Школа;Доля\nА;1\n".getBytes(StandardCharsets.UTF_8));
                    return true;
                }))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("«Форма наставничества»")
                .hasMessageContaining("«Доля, %»");
    }

    @Test
    @DisplayName("with a table of many times its rows is refused: each opening of the page would compare them all")
    void anotherTable() {
        String table = "Форма наставничества;Вид организаций;Реализуют форму, орг.\n"
                + "учитель – ученик;школа или лицей;7\n".repeat(20_000);

        assertThatThrownBy(() -> region.as(operator, () -> {
                    published.load("coverage", after, "сборник", "a.csv", table.getBytes(StandardCharsets.UTF_8));
                    return true;
                }))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("это другая таблица");
    }

    private FigureSetId snapshot(List<OrganizationId> schools, LocalDate day, int implementing) {
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        for (int i = 0; i < schools.size(); i++) {
            rows.put(
                    SubmissionSubject.of(schools.get(i)),
                    List.of(
                            FigureValue.number("teacher-pupil", "implements", i < implementing ? 1 : 0),
                            FigureValue.number("pupil-pupil", "implements", 0)));
        }
        return Objects.requireNonNull(
                region.as(operator, () -> figures.imported("coverage", "Снимок на " + day, day, "проверка", rows)));
    }
}
