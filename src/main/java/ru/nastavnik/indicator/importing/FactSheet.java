package ru.nastavnik.indicator.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.load.CellReading;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.RowMark;

/** Facts of indicators: a row per indicator, year and day; a number, or the reason why there is none. */
public final class FactSheet {
    private static final String INDICATOR = "indicator";
    private static final String YEAR = "year";
    private static final String AS_OF = "as_of";
    private static final String VALUE = "value";
    private static final String REASON = "reason";
    private static final String SOURCE = "source";
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column(INDICATOR, "Показатель", true, Sheet.Content.WORDS),
            new Sheet.Column(YEAR, "Год", true),
            new Sheet.Column(AS_OF, "На дату", true),
            new Sheet.Column(VALUE, "Факт", false, Sheet.Content.FRACTION).or("Значение"),
            new Sheet.Column(REASON, "Причина, если не рассчитан", false, Sheet.Content.WORDS),
            new Sheet.Column(SOURCE, "Источник", true, Sheet.Content.WORDS).or("Источник данных"));
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String REGISTER = "indicator-fact";
    private static final int KEPT_DIGITS = 10;

    private final List<Indicator> known;
    private final Sheet sheet;
    private final Returned returned;
    private final LocalDate today;
    private final List<Indicator.Fact> facts = new ArrayList<>();
    private final List<LoadPreview.Row> understood = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /** What was read; complete only if the preview has no faults. */
    public record Result(LoadPreview preview, List<Indicator.Fact> facts) {}

    private FactSheet(List<Indicator> known, List<Indicator.Fact> recorded, TableFile file, LocalDate today) {
        this.known = known;
        this.sheet = new Sheet(file, Returned.with(COLUMNS));
        this.today = today;
        List<Returned.Known> rows = new ArrayList<>();
        recorded.forEach(fact -> of(known, fact)
                .ifPresent(indicator ->
                        rows.add(new Returned.Known(key(fact), name(indicator, fact), cells(indicator, fact)))));
        this.returned = new Returned(
                sheet, REGISTER, COLUMNS.stream().map(Sheet.Column::key).toList(), () -> rows);
    }

    /**
     * What a file would bring.
     *
     * @param known indicators in effect
     * @param recorded their facts
     */
    public static Result read(List<Indicator> known, List<Indicator.Fact> recorded, TableFile file, LocalDate today) {
        FactSheet table = new FactSheet(known, recorded, file, today);
        LongWork.each("Проверено строк", table.sheet.rows(), table::read);
        table.returned.tell();
        return new Result(
                new LoadPreview(
                        table.sheet.understanding(),
                        table.understood,
                        table.sheet.faults(),
                        List.of(),
                        table.sheet.returned("Строки с ошибками")),
                table.facts);
    }

    public static TableExport template(List<Indicator> known, LocalDate day) {
        TableExport table = new TableExport(
                "Факты показателей", COLUMNS.stream().map(Sheet.Column::title).toArray(String[]::new));
        known.forEach(
                indicator -> table.row(indicator.no() + ". " + indicator.title(), day.getYear(), day, "", "", ""));
        return table;
    }

    /** The facts as a workbook that comes back. */
    public static ReturningTable workbook(List<Indicator> known, List<Indicator.Fact> recorded) {
        ReturningTable table = new ReturningTable(
                "Факты показателей",
                REGISTER,
                COLUMNS.stream().map(Sheet.Column::title).toList());
        recorded.forEach(fact -> of(known, fact).ifPresent(indicator -> table.row(key(fact), cells(indicator, fact))));
        return table;
    }

    private static Optional<Indicator> of(List<Indicator> known, Indicator.Fact fact) {
        return known.stream()
                .filter(indicator -> indicator.code().equals(fact.indicator()))
                .findFirst();
    }

    private static String key(Indicator.Fact fact) {
        return fact.indicator() + "|" + fact.year() + "|" + fact.asOf();
    }

    private static String name(Indicator indicator, Indicator.Fact fact) {
        return indicator.no() + ". " + indicator.title() + ", на " + RowMark.shown(fact.asOf());
    }

    private static List<@Nullable Object> cells(Indicator indicator, Indicator.Fact fact) {
        Amount value = fact.value();
        return Arrays.asList(
                indicator.no() + ". " + indicator.title(),
                fact.year(),
                fact.asOf(),
                value instanceof Amount.Known known
                        ? known.value()
                                .bigDecimalValue(KEPT_DIGITS, RoundingMode.DOWN)
                                .stripTrailingZeros()
                        : null,
                value instanceof Amount.NotComputable not ? not.reason() : null,
                fact.source());
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        @Nullable Indicator indicator = sheet.required(row, INDICATOR, this::called);
        @Nullable Integer year = sheet.required(row, YEAR, FactSheet::year);
        @Nullable LocalDate asOf = sheet.required(row, AS_OF, cell -> CellReading.day(cell, DayKind.FIGURES, today));
        @Nullable BigDecimal value = sheet.optional(row, VALUE, CellReading::number);
        String reason = sheet.cell(row, REASON);
        @Nullable String source = sheet.required(row, SOURCE, Function.identity());
        if (sheet.faults().size() > before || indicator == null || year == null || asOf == null || source == null) {
            return;
        }
        refusal(indicator, year, asOf, value, reason)
                .ifPresentOrElse(
                        refused -> sheet.fault(row, refused.column(), refused.message()),
                        () -> add(row, indicator, year, asOf, value, reason, source));
    }

    private record Refusal(String column, String message) {}

    private Optional<Refusal> refusal(
            Indicator indicator, int year, LocalDate asOf, @Nullable BigDecimal value, String reason) {
        if (asOf.isAfter(today)) {
            return Optional.of(new Refusal(AS_OF, "Этот день ещё не наступил."));
        }
        if (asOf.getYear() != year && asOf.getYear() != year + 1) {
            return Optional.of(new Refusal(AS_OF, "День не относится к году " + year + "."));
        }
        if (value == null && reason.isEmpty()) {
            return Optional.of(new Refusal(VALUE, "Ячейка пуста. Введите число или причину, почему его нет."));
        }
        if (value != null && !reason.isEmpty()) {
            return Optional.of(new Refusal(REASON, "Есть и число, и причина: оставьте одно."));
        }
        if (value != null && value.signum() < 0) {
            return Optional.of(new Refusal(VALUE, "Число не может быть отрицательным."));
        }
        if (value != null && indicator.kind() == Indicator.Kind.SHARE && value.compareTo(WHOLE) > 0) {
            return Optional.of(new Refusal(VALUE, "Доля не больше 100 %."));
        }
        return Optional.empty();
    }

    private void add(
            TableFile.Row row,
            Indicator indicator,
            int year,
            LocalDate asOf,
            @Nullable BigDecimal value,
            String reason,
            String source) {
        Integer earlier = rowOf.putIfAbsent(indicator.code() + "|" + year + "|" + asOf, row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
            return;
        }
        Amount amount = value == null ? Amount.notComputable(reason) : Amount.of(value);
        Indicator.Fact fact = new Indicator.Fact(indicator.code(), year, asOf, amount, source);
        Returned.Verdict verdict = returned.judge(row, key(fact), () -> cells(indicator, fact));
        if (verdict != Returned.Verdict.NEW && verdict != Returned.Verdict.CHANGED) {
            return;
        }
        facts.add(fact);
        understood.add(new LoadPreview.Row(
                row.number(),
                indicator.no() + ". " + indicator.title(),
                year + " год, на " + sheet.cell(row, AS_OF) + ": "
                        + (value == null
                                ? "не рассчитан – " + reason
                                : value.toPlainString().replace('.', ',') + " " + indicator.unit())));
    }

    /** By number, by title, or by both as the template writes them. */
    private Indicator called(String text) {
        String wanted = Spelling.key(text);
        return known.stream()
                .filter(indicator -> wanted.equals(String.valueOf(indicator.no()))
                        || wanted.equals(Spelling.key(indicator.title()))
                        || wanted.equals(Spelling.key(indicator.no() + ". " + indicator.title())))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Такого показателя нет. Укажите номер или название из шаблона."));
    }

    private static int year(String text) {
        BigDecimal year = CellReading.whole(text);
        if (year.compareTo(BigDecimal.valueOf(FIRST_YEAR)) < 0 || year.compareTo(BigDecimal.valueOf(LAST_YEAR)) > 0) {
            throw new IllegalArgumentException("Год – от " + FIRST_YEAR + " до " + LAST_YEAR + ".");
        }
        return year.intValueExact();
    }
}
