package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** What people write into cells, and what it means. Refuses with a Russian message of what was expected. */
final class CellReading {
    private static final Map<OrganizationKind, Set<String>> KINDS = Map.of(
            OrganizationKind.SCHOOL,
                    Set.of("школа", "общеобразовательная", "общеобразовательная организация", "school"),
            OrganizationKind.EXTRA,
                    Set.of(
                            "дополнительное образование",
                            "дополнительного образования",
                            "организация дополнительного образования",
                            "extra"),
            OrganizationKind.COLLEGE,
                    Set.of(
                            "колледж",
                            "техникум",
                            "профессиональная",
                            "профессиональная образовательная организация",
                            "college"));
    private static final Set<String> YES = Set.of("да", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "0", "false", "ложь", "-");

    private CellReading() {}

    static OrganizationKind kind(String cell) {
        String wanted = Spelling.key(cell);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."));
    }

    static boolean yesOrNo(String cell) {
        String wanted = Spelling.key(cell);
        if (!YES.contains(wanted) && !NO.contains(wanted)) {
            throw new IllegalArgumentException("Ожидается «да» или «нет».");
        }
        return YES.contains(wanted);
    }

    static LocalDate day(String cell, LocalDate today) {
        return TypedDay.require(cell, DayKind.OPENING, DayContext.on(today));
    }
}
