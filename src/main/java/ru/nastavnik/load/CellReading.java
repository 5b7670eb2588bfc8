package ru.nastavnik.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;

/** What people write into cells, and what it means. Refuses with a Russian message of what was expected. */
public final class CellReading {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
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

    private CellReading() {}

    public static BigDecimal number(String text) {
        String digits =
                text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        if (!NUMBER.matcher(digits).matches()) {
            String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
            throw new IllegalArgumentException("«" + shown + "» не число. Введите число цифрами.");
        }
        return new BigDecimal(digits);
    }

    /** Not negative and without a fraction. */
    public static BigDecimal whole(String text) {
        BigDecimal number = number(text);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("Число не может быть отрицательным.");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Нужно целое число.");
        }
        return number;
    }

    /** A day of the kind that the column speaks of. */
    public static LocalDate day(String text, DayKind kind, LocalDate today) {
        return TypedDay.require(text, kind, DayContext.on(today));
    }

    public static OrganizationKind kind(String text) {
        String wanted = Sheet.plain(text);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."));
    }
}
