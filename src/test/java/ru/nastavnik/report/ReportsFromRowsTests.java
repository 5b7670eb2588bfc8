package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.report.GeneratedFigures.Given;
import ru.nastavnik.report.GeneratedFigures.Place;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

/** Reports of figures in the database, of which some are accepted and some are not, compared with the rows behind them. */
@ApplicationTest
@Transactional
@DisplayName("Each number of a report")
class ReportsFromRowsTests {
    /** Before any denominator that was imported: organisations are counted from the register. */
    private static final LocalDate DAY = LocalDate.of(2019, 9, 1);

    @Autowired
    private Reports reports;

    @Autowired
    private CountedRows counted;

    @Autowired
    private TestFigures figures;

    @Autowired
    private MonitoringDefinitions definitions;

    @Autowired
    private TestRegion region;

    @Autowired
    private JdbcClient jdbc;

    private final List<MunicipalityId> municipalities = new ArrayList<>();
    private SignedIn operator;

    @BeforeEach
    void people() {
        operator = region.operator();
        for (int i = 0; i < 3; i++) {
            municipalities.add(region.municipality());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coverage,1",
        "coverage,2",
        "extension,1",
        "extension,2",
        "municipal-criteria,1",
        "municipal-criteria,2",
        "operator-analysis,1",
        "operator-analysis,2",
        "staff,1",
        "staff,2"
    })
    @DisplayName("is what the accepted figures add up to one by one")
    void recomputed(String code, int seed) {
        ReportDefinition definition = definitions.report(code);
        CollectionForm form = definitions.form(requireNonNull(definition.form()));
        List<Given> given = given(form, seed);

        Report report = compute(code, imported(form, given));

        for (Report.Table table : report.tables()) {
            FigureSums sums = GeneratedFigures.sums(table.section(), form, given);
            for (int i = 0; i < table.section().columns().size(); i++) {
                Column column = table.section().columns().get(i);
                if (isAddedUp(column)) {
                    for (Report.Row row : table.rows()) {
                        assertSame(
                                column,
                                sums.of(row.key(), String.valueOf(column.figure())),
                                row.cells().get(i));
                    }
                    if (table.total() != null) {
                        assertSame(
                                column,
                                sums.ofTotal(String.valueOf(column.figure())),
                                table.total().cells().get(i));
                    }
                }
            }
            List<GroupKey> printed = table.rows().stream().map(Report.Row::key).toList();
            assertThat(sums.keys()).as("no figure is left out").allMatch(printed::contains);
        }
    }

    private static void assertSame(Column column, Optional<FigureSums.Sum> sum, Report.Cell cell) {
        Amount expected = sum.map(found -> column.aggregate() == Aggregate.YES
                        ? found.yesCount()
                        : column.aggregate() == Aggregate.UNIQUE ? found.uniqueCount() : found.value())
                .orElse(Amount.ZERO);
        if (sum.isEmpty() && cell.exact() instanceof Amount.NotComputable not) {
            assertThat(not.reason()).isIn("принятых данных нет", "по этой строке не спрашивается");
        } else {
            assertThat(cell.exact()).as(column.title()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"coverage,3", "extension,3", "municipal-criteria,3", "operator-analysis,3", "staff,3"})
    @DisplayName("leads to the rows that make it up")
    void leadsToItsRows(String code, int seed) {
        ReportDefinition definition = definitions.report(code);
        CollectionForm form = definitions.form(requireNonNull(definition.form()));
        FigureSetId set = imported(form, given(form, seed));

        Report report = compute(code, set);

        for (int number = 0; number < report.tables().size(); number++) {
            Report.Table table = report.tables().get(number);
            List<Report.Row> rows = new ArrayList<>(table.rows().stream()
                    .filter(row -> row.key().municipality() == null
                            || municipalities.stream()
                                    .anyMatch(ours ->
                                            ours.toString().equals(row.key().municipality())))
                    .toList());
            if (table.total() != null) {
                rows.add(table.total());
            }
            for (Report.Row row : rows) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Column column = table.section().columns().get(i);
                    if (CountedRows.leadsToRows(definition.source(), column)) {
                        CountedRows.Place place =
                                new CountedRows.Place(code, set, DAY, number, column.key(), row.key());
                        Amount shown = requireNonNull(row.cells().get(i).exact());
                        assertThat(madeUpOf(column, region.as(operator, () -> counted.of(place))))
                                .as("%s, %s, %s", code, row.labels(), column.title())
                                .isEqualTo(shown.isKnown() ? shown : Amount.ZERO);
                    }
                }
            }
        }
    }

    private static Amount madeUpOf(Column column, List<CountedRow> rows) {
        List<CountedRow> counting = rows.stream().filter(CountedRow::counts).toList();
        return switch (column.aggregate()) {
            case YES, POPULATION -> Amount.of(counting.size());
            case UNIQUE ->
                Amount.of(counting.stream()
                        .flatMap(row -> Arrays.stream(row.value().split("; ")))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
            default ->
                counting.stream()
                        .map(row ->
                                new BigDecimal(row.value().replace("\u00a0", "").replace(',', '.')))
                        .map(Amount::of)
                        .reduce(Amount.ZERO, Amount::plus);
        };
    }

    @ParameterizedTest
    @CsvSource({"coverage,4", "extension,4", "municipal-criteria,4", "operator-analysis,4", "staff,4"})
    @DisplayName(
            "is for the head of a municipality the row of that municipality, and all heads' totals are the region's")
    void ofMunicipalities(String code, int seed) {
        ReportDefinition definition = definitions.report(code);
        CollectionForm form = definitions.form(requireNonNull(definition.form()));
        FigureSetId set = imported(form, given(form, seed));
        Report whole = compute(code, set);

        List<Report> parts = municipalities.stream()
                .map(municipality -> region.as(region.municipalHead(municipality), () -> reports.compute(code, set)))
                .toList();

        for (int number = 0; number < whole.tables().size(); number++) {
            Report.Table table = whole.tables().get(number);
            int place = number;
            for (int i = 0; i < table.section().columns().size(); i++) {
                Column column = table.section().columns().get(i);
                if (column.aggregate() != Aggregate.SUM && column.aggregate() != Aggregate.YES) {
                    continue;
                }
                int at = i;
                assertThat(parts.stream()
                                .map(part -> sum(part.tables().get(place).rows(), at))
                                .reduce(Amount.ZERO, Amount::plus))
                        .as("%s: %s", code, column.title())
                        .isEqualTo(sum(table.rows(), i));
            }
            if (table.section().groupBy().contains(GroupBy.MUNICIPALITY)) {
                for (int part = 0; part < parts.size(); part++) {
                    String municipality = municipalities.get(part).toString();
                    assertThat(parts.get(part).tables().get(number).rows())
                            .containsExactlyElementsOf(table.rows().stream()
                                    .filter(row -> municipality.equals(row.key().municipality()))
                                    .toList());
                }
            }
        }
    }

    @Test
    @DisplayName("of the ledger is the same by points and by municipalities, and leads to its organisations")
    void ledger() {
        Random random = new Random(5);
        for (MunicipalityId municipality : municipalities) {
            for (int i = 0; i < 40; i++) {
                task(random, region.school(municipality));
            }
        }
        for (String code : List.of("execution", "deadlines")) {
            for (SignedIn person : List.of(operator, region.municipalHead(municipalities.get(0)))) {
                Report report = region.as(person, () -> reports.compute(code, DAY.plusDays(20)));
                Report.Table one = report.tables().get(0);
                Report.Table other = report.tables().get(1);
                for (int i = 0; i < one.section().columns().size(); i++) {
                    Column column = one.section().columns().get(i);
                    if (column.aggregate() == Aggregate.SUM) {
                        assertThat(sum(one.rows(), i)).as(column.title()).isEqualTo(sum(other.rows(), i));
                        assertThat(requireNonNull(one.total()).cells().get(i).exact())
                                .isEqualTo(sum(one.rows(), i));
                        assertThat(requireNonNull(other.total()).cells().get(i).exact())
                                .isEqualTo(sum(other.rows(), i));
                        assertRowsOfLedger(code, report, i, person);
                    } else {
                        assertShares(one, i);
                        assertShares(other, i);
                    }
                }
            }
        }
    }

    private void assertRowsOfLedger(String code, Report report, int column, SignedIn person) {
        for (int number = 0; number < 2; number++) {
            Report.Table table = report.tables().get(number);
            for (Report.Row row : table.rows()) {
                CountedRows.Place place = new CountedRows.Place(
                        code,
                        null,
                        report.asOf(),
                        number,
                        table.section().columns().get(column).key(),
                        row.key());
                assertThat(madeUpOf(table.section().columns().get(column), region.as(person, () -> counted.of(place))))
                        .isEqualTo(row.cells().get(column).exact());
            }
        }
    }

    private static void assertShares(Report.Table table, int column) {
        if ("%".equals(table.section().columns().get(column).unit())) {
            assertThat(table.rows()).allSatisfy(row -> {
                if (row.cells().get(column).exact() instanceof Amount.Known share) {
                    assertThat(share.value().doubleValue()).isBetween(0.0, 100.0);
                }
            });
        }
    }

    @Test
    @DisplayName(
            "of planned results is the same by forms, by municipalities and by organisations; an unknown fact is no zero")
    void planned() {
        Random random = new Random(6);
        for (MunicipalityId municipality : municipalities) {
            for (int i = 0; i < 4; i++) {
                OrganizationId school = region.school(municipality);
                GeneratedFigures.MENTORING_FORMS.stream()
                        .limit(1 + random.nextInt(4))
                        .forEach(form -> jdbc.sql("""
                                insert into app.planned_result (organization_id, form_code, due_on, mentors, mentees,
                                                                source, loaded_at)
                                values (:school, :form, :due, :mentors, :mentees, 'проверка', now())
                                """)
                                .param("school", school.value())
                                .param("form", form)
                                .param("due", DAY.plusMonths(3))
                                .param("mentors", random.nextInt(30))
                                .param(
                                        "mentees",
                                        random.nextBoolean() ? null : random.nextInt(60),
                                        java.sql.Types.INTEGER)
                                .update());
            }
        }
        Report report = region.as(operator, () -> reports.compute("planned-results", DAY.minusYears(10)));

        Report.Table byForm = report.tables().get(0);
        for (Report.Table table : report.tables()) {
            for (String key : List.of("planned", "plannedMentors", "plannedMentees")) {
                int here = indexOf(table, key);
                assertThat(sum(table.rows(), here)).as(key).isEqualTo(sum(byForm.rows(), indexOf(byForm, key)));
                assertThat(requireNonNull(table.total()).cells().get(here).exact())
                        .isEqualTo(sum(table.rows(), here));
            }
            for (String fact : List.of("implementing", "mentors", "missing")) {
                assertThat(requireNonNull(table.total())
                                .cells()
                                .get(indexOf(table, fact))
                                .exact())
                        .as("nothing was collected ten years before")
                        .isEqualTo(Amount.notComputable("охват на эту дату ещё не собирали"));
            }
        }
    }

    private static int indexOf(Report.Table table, String key) {
        return table.section().columns().indexOf(table.section().column(key));
    }

    private void task(Random random, OrganizationId school) {
        boolean closed = random.nextInt(3) > 0;
        jdbc.sql("""
                        insert into app.task (task_id, business_key, process_key, element_id, title, point, role,
                                              organization_id, state, opened_at, due_on, closed_at)
                        values (:id, :id, 'school-roadmap', 'userTask_step01', 'Шаг для проверки', :point, 'CURATOR',
                                :school, :state, :opened, :due, :closed)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("school", school.value())
                .param("point", List.of("7.1", "7.2", "6.1").get(random.nextInt(3)))
                .param("state", closed ? "COMPLETED" : "OPEN")
                .param("opened", DAY.atStartOfDay().atOffset(java.time.ZoneOffset.UTC))
                .param("due", random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(30)), java.sql.Types.DATE)
                .param(
                        "closed",
                        closed
                                ? DAY.plusDays(1 + random.nextInt(30))
                                        .atStartOfDay()
                                        .atOffset(java.time.ZoneOffset.UTC)
                                : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private List<Given> given(CollectionForm form, int seed) {
        List<Place> places = new ArrayList<>();
        for (MunicipalityId municipality : municipalities) {
            if (form.subject() == CollectionForm.Subject.MUNICIPALITY) {
                places.add(new Place(municipality.toString(), null, null));
                continue;
            }
            for (int i = 0; i < 3; i++) {
                places.add(organization(municipality, region.school(municipality), OrganizationKind.SCHOOL));
                places.add(organization(municipality, region.extra(municipality), OrganizationKind.EXTRA));
            }
        }
        return GeneratedFigures.of(new Random(seed), form, places);
    }

    private static Place organization(MunicipalityId municipality, OrganizationId id, OrganizationKind kind) {
        return new Place(municipality.toString(), id.toString(), kind);
    }

    /** Written as an import, then those that are not accepted are opened again. */
    private FigureSetId imported(CollectionForm form, List<Given> given) {
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        given.forEach(one -> rows.put(subject(one.place()), one.values()));
        FigureSetId set = Objects.requireNonNull(
                region.as(operator, () -> figures.imported(form.code(), "Проверка", DAY, "проверка", rows)));
        for (Given one : given) {
            if (!one.accepted()) {
                jdbc.sql("""
                                update app.submission set state = 'OPEN'
                                where figure_set_id = :set
                                  and (organization_id = :organization or municipality_id = :municipality)
                                """)
                        .param("set", set.value())
                        .param("organization", uuid(one.place().organization()), java.sql.Types.OTHER)
                        .param(
                                "municipality",
                                one.place().organization() == null
                                        ? uuid(one.place().municipality())
                                        : null,
                                java.sql.Types.OTHER)
                        .update();
            }
        }
        return set;
    }

    private static SubmissionSubject subject(Place place) {
        return SubmissionSubject.of(uuid(place.organization()), uuid(place.municipality()));
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }

    private Report compute(String code, FigureSetId set) {
        return requireNonNull(region.as(operator, () -> reports.compute(code, set)));
    }

    private static boolean isAddedUp(Column column) {
        return column.aggregate() == Aggregate.SUM
                || column.aggregate() == Aggregate.YES
                || column.aggregate() == Aggregate.UNIQUE;
    }

    private static Amount sum(List<Report.Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cells().get(column).exact())
                .map(exact -> exact instanceof Amount.Known ? exact : Amount.ZERO)
                .reduce(Amount.ZERO, Amount::plus);
    }
}
