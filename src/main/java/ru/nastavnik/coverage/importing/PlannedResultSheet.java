package ru.nastavnik.coverage.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.RowMark;

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

    private static final String REGISTER = "planned-result";

    private final Sheet sheet;
    private final Returned returned;
    private final LocalDate today;
    private final Places places;
    private final Function<String, Optional<MentoringForm>> forms;
    private final List<PlannedResult> results = new ArrayList<>();
    private final List<LoadPreview.Row> understood = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /** What was read; complete only if the preview has no faults. */
    public record Result(LoadPreview preview, List<PlannedResult> results) {}

    private PlannedResultSheet(
            Places places,
            Function<String, Optional<MentoringForm>> forms,
            TableFile file,
            List<Known> known,
            LocalDate today) {
        this.places = places;
        this.forms = forms;
        this.sheet = new Sheet(file, Returned.with(COLUMNS));
        this.today = today;
        this.returned = new Returned(
                sheet,
                REGISTER,
                COLUMNS.stream().map(Sheet.Column::key).toList(),
                () -> known.stream()
                        .map(row -> new Returned.Known(key(row.plan()), name(row), cells(row)))
                        .toList());
    }

    /** A plan that the system holds, with the names of its organisation and form. */
    public record Known(PlannedResult plan, String organization, String municipality, String form) {}

    /** @param known plans of the organisations that may be named */
    public static Result read(
            Places places,
            Function<String, Optional<MentoringForm>> forms,
            TableFile file,
            List<Known> known,
            LocalDate today) {
        PlannedResultSheet table = new PlannedResultSheet(places, forms, file, known, today);
        LongWork.each("Проверено строк", table.sheet.rows(), table::read);
        table.returned.tell();
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

    /** The plans as a workbook that comes back. */
    public static ReturningTable workbook(List<Known> known) {
        ReturningTable table = new ReturningTable(
                "Планируемые результаты",
                REGISTER,
                COLUMNS.stream().map(Sheet.Column::title).toList());
        known.forEach(row -> table.row(key(row.plan()), cells(row)));
        return table;
    }

    private static String key(PlannedResult plan) {
        return plan.organization() + "|" + plan.form() + "|" + plan.dueOn();
    }

    private static String name(Known row) {
        return row.organization() + ", " + row.form() + " к "
                + RowMark.shown(row.plan().dueOn());
    }

    private static List<@Nullable Object> cells(Known row) {
        PlannedResult plan = row.plan();
        return Arrays.asList(
                plan.organization().toString(),
                row.organization(),
                row.municipality(),
                row.form(),
                plan.dueOn(),
                plan.mentors(),
                plan.mentees(),
                plan.source());
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        Optional<Places.Organization> organization = places.organization(sheet, row);
        @Nullable MentoringForm form = sheet.required(row, FORM, this::form);
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
        Integer earlier = rowOf.putIfAbsent(organization.get().id() + "|" + form.code() + "|" + due, row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
            return;
        }
        PlannedResult plan =
                new PlannedResult(organization.get().id(), form.code(), due, whole(mentors), whole(mentees), source);
        Known read = new Known(
                plan, organization.get().shortName(), organization.get().municipality(), form.title());
        Returned.Verdict verdict = returned.judge(row, key(plan), () -> cells(read));
        if (verdict != Returned.Verdict.NEW && verdict != Returned.Verdict.CHANGED) {
            return;
        }
        results.add(plan);
        understood.add(new LoadPreview.Row(
                row.number(),
                organization.get().shortName() + ", " + organization.get().municipality(),
                sheet.cell(row, FORM) + " к " + sheet.cell(row, DUE)
                        + (mentors == null ? "" : " · наставников " + mentors)
                        + (mentees == null ? "" : " · наставляемых " + mentees)));
    }

    private MentoringForm form(String text) {
        return forms.apply(text)
                .orElseThrow(() -> new IllegalArgumentException("Неизвестная форма наставничества «" + text + "»."));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : Math.toIntExact(Math.min(number.longValue(), 1_000_000_000L));
    }
}
