package ru.nastavnik.monitoring.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.nastavnik.monitoring.CollectionForm.Figure;
import ru.nastavnik.monitoring.CollectionForm.FigureType;
import ru.nastavnik.monitoring.CollectionForm.Item;
import ru.nastavnik.monitoring.FigureValue;
import ru.nastavnik.shared.OrganizationKind;

/** What people write into cells, and what it means. Refuses with a Russian message of what was expected. */
final class CellReading {
    private static final Set<String> YES = Set.of("да", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "0", "false", "ложь", "-");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:н/д|нд|нет данных|не рассчитан|не рассчитывается|не рассчитано)\\s*(?:[-–—:,]\\s*(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Map<OrganizationKind, Set<String>> KINDS = Map.of(
            OrganizationKind.SCHOOL, Set.of("школа", "школы", "общеобразовательная организация", "school"),
            OrganizationKind.EXTRA,
                    Set.of("дополнительное образование", "организация дополнительного образования", "extra"),
            OrganizationKind.COLLEGE,
                    Set.of(
                            "колледж",
                            "колледжи",
                            "техникум",
                            "профессиональная образовательная организация",
                            "college"));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT));

    private CellReading() {}

    static FigureValue figure(String item, Figure figure, String text) {
        if (figure.isNumber()) {
            Matcher unknown = UNKNOWN.matcher(text);
            if (unknown.matches()) {
                return FigureValue.notComputable(item, figure.key(), reason(unknown.group(1)));
            }
            BigDecimal number = figure.type() == FigureType.YES_NO
                    ? yesOrNo(text)
                    : figure.type() == FigureType.INTEGER ? whole(text) : number(text);
            return new FigureValue(item, figure.key(), number, null, null, null);
        }
        return FigureValue.text(item, figure.key(), text(figure, text));
    }

    static BigDecimal number(String text) {
        String digits =
                text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        if (!NUMBER.matcher(digits).matches()) {
            String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
            throw new IllegalArgumentException("«" + shown + "» не число. Введите число цифрами.");
        }
        return new BigDecimal(digits);
    }

    /** Not negative and without a fraction. */
    static BigDecimal whole(String text) {
        BigDecimal number = number(text);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("Число не может быть отрицательным.");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Нужно целое число.");
        }
        return number;
    }

    static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException anotherFormat) {
                // The next format may fit.
            }
        }
        throw new IllegalArgumentException("Это не дата. Ожидается, например, 01.09.2026.");
    }

    static OrganizationKind kind(String text) {
        String wanted = Sheet.plain(text);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."));
    }

    private static BigDecimal yesOrNo(String text) {
        String answer = Sheet.plain(text);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            throw new IllegalArgumentException("Ожидается «да» или «нет».");
        }
        return YES.contains(answer) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static String reason(@org.jspecify.annotations.Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Укажите после тире причину, например: нет данных – нет доступа к ресурсу.");
        }
        return reason.strip();
    }

    private static String text(Figure figure, String text) {
        if (figure.type() == FigureType.UNIQUE) {
            return Arrays.stream(text.split("[\\n;]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        if (figure.type() == FigureType.CHOICE) {
            return figure.choices().stream()
                    .filter(choice -> Sheet.plain(choice.title()).equals(Sheet.plain(text))
                            || choice.code().equals(text))
                    .map(Item::code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Ожидается одно из: "
                            + figure.choices().stream().map(Item::title).collect(Collectors.joining(", ")) + "."));
        }
        return text;
    }
}
