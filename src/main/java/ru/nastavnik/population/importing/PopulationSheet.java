package ru.nastavnik.population.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.load.CellReading;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Places;
import ru.nastavnik.population.Population;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.RowMark;

/** Dated denominators: a row per population, kind, municipality and day. */
public final class PopulationSheet {
    private static final String POPULATION = "population";
    private static final String KIND = "kind";
    private static final String AS_OF = "as_of";
    private static final String NUMBER = "number";
    private static final String SOURCE = "source";
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column(POPULATION, "Численность", true),
            new Sheet.Column(KIND, "Вид организаций", false),
            new Sheet.Column(Places.MUNICIPALITY, "Муниципалитет", false, Sheet.Content.WORDS)
                    .or(Places.MUNICIPALITY_TITLES),
            new Sheet.Column(AS_OF, "На дату", true).or("Дата", "По состоянию на"),
            new Sheet.Column(NUMBER, "Число", true, Sheet.Content.COUNT).or("Количество", "Численность, чел.", "Всего"),
            new Sheet.Column(SOURCE, "Источник", true, Sheet.Content.WORDS).or("Источник данных"));

    private static final String REGISTER = "population";

    private final Sheet sheet;
    private final Returned returned;
    private final LocalDate today;
    private final Places places;
    private final List<PopulationNumber> numbers = new ArrayList<>();
    private final List<PopulationNumber> all = new ArrayList<>();
    private final List<LoadPreview.Row> understood = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /** What was read; complete only if the preview has no faults. */
    public record Result(LoadPreview preview, List<PopulationNumber> numbers) {}

    private PopulationSheet(Places places, TableFile file, List<Known> known, LocalDate today) {
        this.places = places;
        this.sheet = new Sheet(file, Returned.with(COLUMNS));
        this.today = today;
        this.returned = new Returned(
                sheet,
                REGISTER,
                COLUMNS.stream().map(Sheet.Column::key).toList(),
                () -> known.stream()
                        .map(row -> new Returned.Known(key(row.number()), name(row.number(), row.place()), cells(row)))
                        .toList());
    }

    /**
     * A number that the system holds.
     *
     * @param place name of the municipality; empty for the region
     */
    public record Known(PopulationNumber number, String place) {}

    /** @param known every number that the system holds */
    public static Result read(Places places, TableFile file, List<Known> known, LocalDate today) {
        PopulationSheet table = new PopulationSheet(places, file, known, today);
        LongWork.each("Проверено строк", table.sheet.rows(), table::read);
        table.returned.tell();
        table.compareSums();
        return new Result(
                new LoadPreview(
                        table.sheet.understanding(),
                        table.understood,
                        table.sheet.faults(),
                        table.warnings,
                        table.sheet.returned("Строки с ошибками")),
                table.numbers);
    }

    public static TableExport template(LocalDate day) {
        return new TableExport(
                        "Знаменатели", COLUMNS.stream().map(Sheet.Column::title).toArray(String[]::new))
                .row(Population.ORGANIZATIONS.title(), "школа", "", day, 289, "Сведения учредителя")
                .row(Population.CLASS_5_TO_11.title(), "", "", day, 60000, "Форма ОО-1");
    }

    /** The numbers as a workbook that comes back. */
    public static ReturningTable workbook(List<Known> known) {
        ReturningTable table = new ReturningTable(
                "Знаменатели",
                REGISTER,
                COLUMNS.stream().map(Sheet.Column::title).toList());
        known.forEach(row -> table.row(key(row.number()), cells(row)));
        return table;
    }

    private static String key(PopulationNumber number) {
        return number.population() + "|"
                + (number.kind() == null ? "" : number.kind().code()) + "|"
                + (number.municipality() == null ? "" : number.municipality()) + "|" + number.asOf();
    }

    private static String name(PopulationNumber number, String place) {
        return Population.titleOf(number.population())
                + (number.kind() == null ? "" : ", " + number.kind().title())
                + (place.isEmpty() ? ", регион" : ", " + place) + ", на " + RowMark.shown(number.asOf());
    }

    private static List<@Nullable Object> cells(Known row) {
        PopulationNumber number = row.number();
        return Arrays.asList(
                Population.titleOf(number.population()),
                number.kind() == null ? "" : number.kind().title(),
                row.place(),
                number.asOf(),
                number.number(),
                number.source());
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        @Nullable Population population = sheet.required(row, POPULATION, Population::called);
        @Nullable OrganizationKind kind = sheet.optional(row, KIND, CellReading::kind);
        Places.@Nullable Municipality place =
                sheet.cell(row, Places.MUNICIPALITY).isEmpty()
                        ? null
                        : places.municipality(sheet, row).orElse(null);
        @Nullable String municipality = place == null ? null : place.id().toString();
        @Nullable LocalDate asOf = sheet.required(row, AS_OF, cell -> CellReading.day(cell, DayKind.FIGURES, today));
        @Nullable BigDecimal number = sheet.required(row, NUMBER, PopulationSheet::denominator);
        @Nullable String source = sheet.required(row, SOURCE, Function.identity());
        if (sheet.faults().size() > before || population == null || asOf == null || number == null || source == null) {
            return;
        }
        Integer earlier = rowOf.putIfAbsent(population + "|" + kind + "|" + municipality + "|" + asOf, row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
            return;
        }
        PopulationNumber read = new PopulationNumber(population.code(), kind, municipality, asOf, number, source);
        Returned.Verdict verdict =
                returned.judge(row, key(read), () -> cells(new Known(read, place == null ? "" : place.name())));
        if (verdict == Returned.Verdict.REFUSED) {
            return;
        }
        all.add(read);
        if (verdict == Returned.Verdict.SAME) {
            return;
        }
        numbers.add(read);
        understood.add(new LoadPreview.Row(
                row.number(),
                population.title() + (kind == null ? "" : ", " + kind.title()),
                (municipality == null ? "регион" : sheet.cell(row, Places.MUNICIPALITY)) + " · "
                        + number.toPlainString() + " на " + sheet.cell(row, AS_OF)));
    }

    /** Nothing can be a share of nobody. */
    private static BigDecimal denominator(String text) {
        BigDecimal number = CellReading.whole(text);
        if (number.signum() == 0) {
            throw new IllegalArgumentException("Знаменатель не может быть 0. Если число неизвестно, удалите строку.");
        }
        return number;
    }

    /** The region's number against the sum of the municipalities, where the file gives both. */
    private void compareSums() {
        Map<String, List<PopulationNumber>> byCount = all.stream()
                .filter(number -> number.municipality() != null)
                .collect(Collectors.groupingBy(
                        number -> number.population() + "|" + number.kind() + "|" + number.asOf()));
        for (PopulationNumber region : all) {
            if (region.municipality() != null) {
                continue;
            }
            List<PopulationNumber> parts =
                    byCount.getOrDefault(region.population() + "|" + region.kind() + "|" + region.asOf(), List.of());
            BigDecimal sum = parts.stream().map(PopulationNumber::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!parts.isEmpty() && sum.compareTo(region.number()) != 0) {
                warnings.add("По муниципалитетам в сумме " + sum.toPlainString() + ", а по региону "
                        + region.number().toPlainString() + ": числа не исправлены, проверьте источник.");
            }
        }
    }
}
