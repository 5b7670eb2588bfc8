package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.GeneratedFigures.Given;
import ru.nastavnik.report.GeneratedFigures.Place;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.report.document.ReportPdf;
import ru.nastavnik.report.document.ReportWorkbook;
import ru.nastavnik.report.domain.ReportComputation;
import ru.nastavnik.shared.OrganizationKind;

/** What holds for every shipped report whatever was submitted: sound figures, contradictory ones, few, none. */
@DisplayName("Every shipped report")
class ReportPropertyTests {
    private static final int CASES = 60;
    private static final int FILES = 4;
    private static final int HUNDRED = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Approval APPROVED =
            new Approval("3/2026", LocalDate.of(2026, 9, 7), "начальник отдела", "А. Ю. Берёзкина", "");

    static Stream<String> reports() {
        return Stream.of(
                "coverage",
                "deadlines",
                "execution",
                "extension",
                "indicators",
                "municipal-criteria",
                "operator-analysis",
                "planned-results",
                "staff");
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("has totals that are the sums of its rows, for every figure that can be added up")
    void totals(String code) {
        for (int seed = 0; seed < CASES; seed++) {
            for (Report.Table table : generated(code, seed).tables()) {
                Report.Row total = table.total();
                for (int i = 0; total != null && i < table.section().columns().size(); i++) {
                    Column column = table.section().columns().get(i);
                    if (isAdditive(column)) {
                        assertThat(known(total.cells().get(i)))
                                .as("%s, case %s, «%s»", code, seed, column.title())
                                .isEqualTo(sum(table.rows(), i));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("says the same by municipalities, by kinds and by items: the parts are the region")
    void sectionsAgree(String code) {
        for (int seed = 0; seed < CASES; seed++) {
            List<Report.Table> tables = generated(code, seed).tables();
            for (int i = 1; i < tables.size(); i++) {
                assertAgree(tables.get(0), tables.get(i), code + ", case " + seed);
            }
        }
    }

    private static void assertAgree(Report.Table one, Report.Table other, String where) {
        for (Column column : one.section().columns()) {
            Optional<Column> same = other.section().columns().stream()
                    .filter(candidate -> candidate.aggregate() == column.aggregate())
                    .filter(candidate -> Objects.equals(candidate.figure(), column.figure()))
                    .findFirst();
            if (!isAdditive(column) || same.isEmpty()) {
                continue;
            }
            int here = one.section().columns().indexOf(column);
            int there = other.section().columns().indexOf(same.get());
            assertThat(sum(other.rows(), there))
                    .as("%s: «%s»", where, column.title())
                    .isEqualTo(sum(one.rows(), here));
            if (isByItem(one) && isByItem(other)) {
                one.rows().stream()
                        .map(row -> row.key().item())
                        .distinct()
                        .forEach(item -> assertThat(sum(ofItem(other, item), there))
                                .as("%s: «%s», %s", where, column.title(), item)
                                .isEqualTo(sum(ofItem(one, item), here)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("prints shares between 0 and 100, or that there is none and why")
    void shares(String code) {
        for (int seed = 0; seed < CASES; seed++) {
            for (Report.Table table : generated(code, seed).tables()) {
                for (int i = 0; i < table.section().columns().size(); i++) {
                    Column column = table.section().columns().get(i);
                    for (Report.Row row : withTotal(table)) {
                        Report.Cell cell = row.cells().get(i);
                        String where = code + ", case " + seed + ", " + column.title() + ": " + cell;
                        if (cell.exact() instanceof Amount.NotComputable not) {
                            assertThat(not.reason()).as(where).isNotBlank();
                            assertThat(cell.printed()).as(where).isEqualTo("—");
                        } else if ("%".equals(column.unit()) && cell.exact() instanceof Amount.Known share) {
                            assertThat(share.value().doubleValue()).as(where).isBetween(0.0, 1.0 * HUNDRED);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("prints each figure by its rounding, less than a unit of the last digit off the exact one")
    void printing(String code) {
        for (int seed = 0; seed < CASES; seed++) {
            for (Report.Table table : generated(code, seed).tables()) {
                for (Report.Row row : withTotal(table)) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        Column column = table.section().columns().get(i);
                        if (row.cells().get(i).exact() instanceof Amount.Known exact
                                && !column.unit().startsWith("п. п.")) {
                            double printed = new BigDecimal(row.cells()
                                            .get(i)
                                            .printed()
                                            .replace("\u00a0", "")
                                            .replace(',', '.'))
                                    .doubleValue();
                            assertThat(Math.abs(printed - exact.value().doubleValue()))
                                    .as("%s, case %s: %s", code, seed, row)
                                    .isLessThan(Math.pow(10, -column.rounding().digits()));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("is the same when it is computed again, in whatever order the figures come")
    void again(String code) {
        for (int seed = 0; seed < CASES; seed++) {
            List<Given> given = given(code, seed);
            Report first = compute(code, seed, given);
            Collections.shuffle(given, new Random(seed));
            Report second = compute(code, seed, given);

            for (int i = 0; i < first.tables().size(); i++) {
                assertThat(second.tables().get(i).total())
                        .isEqualTo(first.tables().get(i).total());
                assertThat(second.tables().get(i).rows())
                        .containsExactlyInAnyOrderElementsOf(
                                first.tables().get(i).rows());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("has in its workbook the figures of the screen, computed anew by the formulas and kept beside them")
    void workbook(String code) {
        for (int seed = 0; seed < FILES; seed++) {
            Report report = generated(code, seed);
            List<Spreadsheet> sheets = List.copyOf(
                    Spreadsheet.open(ReportWorkbook.of(report, APPROVED)).values());
            for (int number = 0; number < report.tables().size(); number++) {
                Report.Table table = report.tables().get(number);
                List<Report.Row> rows = withTotal(table);
                int labels = PrintedReport.labelHeadings(table.section()).size();
                for (int row = 0; row < rows.size(); row++) {
                    for (int i = 0; i < table.section().columns().size(); i++) {
                        String address = letters(labels + i) + (row + 3);
                        Report.Cell cell = rows.get(row).cells().get(i);
                        if (cell.exact() instanceof Amount.Known exact) {
                            double printed = table.section()
                                    .columns()
                                    .get(i)
                                    .rounding()
                                    .apply(exact.value())
                                    .doubleValue();
                            assertThat(sheets.get(number).number(address))
                                    .as("%s, case %s, %s", code, seed, address)
                                    .isCloseTo(printed, within(1e-9));
                            assertThat(sheets.get(number).stored(address))
                                    .as("%s, case %s, %s without computing", code, seed, address)
                                    .isEqualTo(printed);
                        } else if (cell.exact() instanceof Amount.NotComputable not) {
                            assertThat(sheets.get(number).text(address)).isEqualTo("—");
                            assertThat(sheets.get(number)
                                            .rowSays(row + 3, not.reason().substring(1)))
                                    .as("%s, case %s, %s says why", code, seed, address)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("has in its text document the figures of the screen, cell by cell")
    void paper(String code) {
        Report report = generated(code, 1);
        PrintedReport screen = PrintedReport.of(report);

        List<List<String>> lines =
                tableLines(ReportPaper.of(report, APPROVED, new LayoutProfiles().on(APPROVED.approvedOn())));

        for (PrintedReport.Table table : screen.tables()) {
            for (PrintedReport.Line line : table.lines()) {
                List<String> expected = new ArrayList<>(line.labels());
                line.cells().forEach(cell -> expected.add(cell.marked()));
                assertThat(lines).as(code).contains(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("has in its PDF the figures of the screen, charts or none, on numbered pages")
    void pdf(String code) throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            Report report = generated(code, seed);
            try (PdfReader reader = new PdfReader(ReportPdf.of(report, APPROVED))) {
                StringBuilder text = new StringBuilder();
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    text.append(new PdfTextExtractor(reader).getTextFromPage(page));
                }
                String words = unspaced(text.toString());
                if (reader.getNumberOfPages() > 1) {
                    assertThat(words).contains("стр.2из" + reader.getNumberOfPages());
                }
                for (PrintedReport.Table table : PrintedReport.of(report).tables()) {
                    for (PrintedReport.Line line : table.lines()) {
                        assertThat(words)
                                .as("%s, case %s", code, seed)
                                .contains(line.cells().stream()
                                        .filter(PrintedReport.Cell::isNumber)
                                        .map(cell -> unspaced(cell.text()))
                                        .toList());
                    }
                }
            }
        }
    }

    /** A reader of PDF guesses spaces and line breaks from where the letters stand. */
    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static List<List<String>> tableLines(byte[] docx) {
        List<List<String>> lines = new ArrayList<>();
        try {
            for (Object part : WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                    .getMainDocumentPart()
                    .getContent()) {
                if (XmlUtils.unwrap(part) instanceof Tbl table) {
                    for (Object row : table.getContent()) {
                        List<String> line = new ArrayList<>();
                        for (Object cell : ((Tr) XmlUtils.unwrap(row)).getContent()) {
                            StringWriter text = new StringWriter();
                            TextUtils.extractText((Tc) XmlUtils.unwrap(cell), text);
                            line.add(text.toString().strip());
                        }
                        lines.add(line);
                    }
                }
            }
        } catch (Exception unreadable) {
            throw new AssertionError("Not a readable .docx", unreadable);
        }
        return lines;
    }

    private static Report generated(String code, int seed) {
        return compute(code, seed, given(code, seed));
    }

    /** The first case of each report has no figures at all. */
    private static List<Given> given(String code, int seed) {
        Random random = new Random(seed * 31L + code.hashCode());
        return new ArrayList<>(
                seed == 0
                        ? List.of()
                        : GeneratedFigures.of(random, form(SampleReports.definition(code)), places(random, code)));
    }

    private static List<Place> places(Random random, String code) {
        CollectionForm form = form(SampleReports.definition(code));
        List<Place> places = new ArrayList<>();
        for (int municipality = 0; municipality < 4; municipality++) {
            if (form.subject() == CollectionForm.Subject.MUNICIPALITY) {
                places.add(new Place("m" + municipality, null, null));
            }
            for (int i = 0; i < random.nextInt(5) && form.subject() == CollectionForm.Subject.ORGANIZATION; i++) {
                OrganizationKind kind =
                        form.kinds().get(random.nextInt(form.kinds().size()));
                places.add(new Place("m" + municipality, "m" + municipality + "-" + i, kind));
            }
        }
        return places;
    }

    private static Report compute(String code, int seed, List<Given> given) {
        ReportDefinition definition = SampleReports.definition(code);
        CollectionForm form = form(definition);
        Random random = new Random(seed);
        Map<String, Integer> organizations = new HashMap<>();
        for (OrganizationKind kind : OrganizationKind.values()) {
            for (int municipality = 0; municipality < 4; municipality++) {
                organizations.put(kind + "m" + municipality, random.nextInt(4));
            }
        }
        List<FigureSums> sums = definition.sections().stream()
                .map(section -> GeneratedFigures.sums(section, form, given))
                .toList();
        return new ReportComputation(
                        (population, group, section) -> population(organizations, group, section),
                        (group, section) ->
                                seed % 3 == 0 ? Optional.empty() : Optional.of(Amount.of(seed % (HUNDRED + 1))))
                .compute(definition, DAY, sums, List.of());
    }

    private static Amount population(Map<String, Integer> organizations, GroupKey group, Section section) {
        return Amount.of(organizations.entrySet().stream()
                .filter(entry -> group.municipality() == null || entry.getKey().endsWith(group.municipality()))
                .filter(entry -> group.kind() == null || entry.getKey().startsWith(String.valueOf(group.kind())))
                .filter(entry -> section.kinds().isEmpty()
                        || section.kinds().stream()
                                .anyMatch(kind -> entry.getKey().startsWith(kind.name())))
                .mapToInt(Map.Entry::getValue)
                .sum());
    }

    /** The form that a report collects; for reports from registers, one that asks for what the report reads. */
    private static CollectionForm form(ReportDefinition definition) {
        if (definition.form() != null) {
            try {
                return new DefinitionJson()
                        .form(new ClassPathResource("forms/monitoring/" + definition.form() + ".json")
                                .getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return RegisterForms.of(definition);
    }

    private static boolean isAdditive(Column column) {
        return column.aggregate() == Aggregate.SUM || column.aggregate() == Aggregate.YES;
    }

    private static boolean isByItem(Report.Table table) {
        return table.section().groupBy().contains(GroupBy.ITEM);
    }

    private static List<Report.Row> ofItem(Report.Table table, @org.jspecify.annotations.Nullable String item) {
        return table.rows().stream()
                .filter(row -> Objects.equals(row.key().item(), item))
                .toList();
    }

    private static List<Report.Row> withTotal(Report.Table table) {
        List<Report.Row> rows = new ArrayList<>(table.rows());
        if (table.total() != null) {
            rows.add(table.total());
        }
        return rows;
    }

    private static Amount sum(List<Report.Row> rows, int column) {
        return rows.stream().map(row -> known(row.cells().get(column))).reduce(Amount.ZERO, Amount::plus);
    }

    private static Amount known(Report.Cell cell) {
        return cell.exact() instanceof Amount.Known ? requireNonNull(cell.exact()) : Amount.ZERO;
    }

    private static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
    }
}
