package ru.nastavnik.coverage.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.coverage.PlannedResult;
import ru.nastavnik.load.CellReading;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Places;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Planned results (3.3): which organisation is to use which form by which day, and for how many. */
public final class PlannedResultSheet {
    private static final String FORM = "form";
    private static final String DUE = "due_on";
    private static final String MENTORS = "mentors";
    private static final String MENTEES = "mentees";
    private static final String SOURCE = "source";
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column(Places.ID, "ИД организации", false),
            new Sheet.Column(Places.ORGANIZATION, "Организация", true, Sheet.Content.WORDS)
                    .or(Places.ORGANIZATION_TITLES),
            new Sheet.Column(Places.MUNICIPALITY, "Муниципалитет", true, Sheet.Content.WORDS)
                    .or(Places.MUNICIPALITY_TITLES),
            new Sheet.Column(FORM, "Форма наставничества", true, Sheet.Content.WORDS).or("Форма"),
            new Sheet.Column(DUE, "К дате", true).or("Срок", "Дата"),
            new Sheet.Column(MENTORS, "Наставников, план", false, Sheet.Content.COUNT)
                    .or("План наставников", "Наставников"),
            new Sheet.Column(MENTEES, "Наставляемых, план", false, Sheet.Content.COUNT)
                    .or("План наставляемых", "Наставляемых"),
            new Sheet.Column(SOURCE, "Источник", true, Sheet.Content.WORDS).or("Источник данных"));

    private final Sheet sheet;
    private final LocalDate today;
    private final Places places;
    private final Function<String, Optional<MentoringForm>> forms;
    private final List<PlannedResult> results = new ArrayList<>();
    private final List<LoadPreview.Row> understood = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /** What was read; complete only if the preview has no faults. */
    public record Result(LoadPreview preview, List<PlannedResult> results) {}

    private PlannedResultSheet(
            Places places, Function<String, Optional<MentoringForm>> forms, TableFile file, LocalDate today) {
        this.places = places;
        this.forms = forms;
        this.sheet = new Sheet(file, COLUMNS);
        this.today = today;
    }

    public static Result read(
            Places places, Function<String, Optional<MentoringForm>> forms, TableFile file, LocalDate today) {
        PlannedResultSheet table = new PlannedResultSheet(places, forms, file, today);
        table.sheet.rows().forEach(table::read);
        return new Result(
                new LoadPreview(
                        table.sheet.understanding(),
                        table.understood,
                        table.sheet.faults(),
                        List.of(),
                        table.sheet.returned("Строки с ошибками")),
                table.results);
    }

    public static TableExport template(List<Places.Organization> organizations) {
        TableExport table = new TableExport(
                "Планируемые результаты",
                COLUMNS.stream().map(Sheet.Column::title).toArray(String[]::new));
        organizations.forEach(
                place -> table.row(place.id().toString(), place.shortName(), place.municipality(), "", "", "", "", ""));
        return table;
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        Optional<Places.Organization> organization = places.organization(sheet, row);
        @Nullable String form = sheet.required(row, FORM, this::form);
        @Nullable LocalDate due = sheet.required(row, DUE, cell -> CellReading.day(cell, DayKind.LONG_TERM, today));
        @Nullable BigDecimal mentors = sheet.optional(row, MENTORS, CellReading::whole);
        @Nullable BigDecimal mentees = sheet.optional(row, MENTEES, CellReading::whole);
        @Nullable String source = sheet.required(row, SOURCE, Function.identity());
        if (organization.isEmpty()
                || form == null
                || due == null
                || source == null
                || sheet.faults().size() > before) {
            return;
        }
        Integer earlier = rowOf.putIfAbsent(organization.get().id() + "|" + form + "|" + due, row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
            return;
        }
        results.add(new PlannedResult(organization.get().id(), form, due, whole(mentors), whole(mentees), source));
        understood.add(new LoadPreview.Row(
                row.number(),
                organization.get().shortName() + ", " + organization.get().municipality(),
                sheet.cell(row, FORM) + " к " + sheet.cell(row, DUE)
                        + (mentors == null ? "" : " · наставников " + mentors)
                        + (mentees == null ? "" : " · наставляемых " + mentees)));
    }

    private String form(String text) {
        return forms.apply(text)
                .map(MentoringForm::code)
                .orElseThrow(() -> new IllegalArgumentException("Неизвестная форма наставничества «" + text + "»."));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : Math.toIntExact(Math.min(number.longValue(), 1_000_000_000L));
    }
}
