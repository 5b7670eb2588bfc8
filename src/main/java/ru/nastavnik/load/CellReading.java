package ru.nastavnik.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.domain.WrittenNumber;

/** What people write into cells, and what it means. Refuses with a Russian message of what was expected. */
public final class CellReading {
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

    /** A number that may have a fraction. */
    public static BigDecimal number(String text) {
        return WrittenNumber.readFraction(text);
    }

    /** Not negative and without a fraction. */
    public static BigDecimal whole(String text) {
        BigDecimal number = WrittenNumber.read(text);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("Число не может быть отрицательным.");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Нужно целое число.");
        }
        return number.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** A day of the kind that the column speaks of. */
    public static LocalDate day(String text, DayKind kind, LocalDate today) {
        return TypedDay.require(text, kind, DayContext.on(today));
    }

    public static OrganizationKind kind(String text) {
        String wanted = Spelling.key(text);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."));
    }
}
