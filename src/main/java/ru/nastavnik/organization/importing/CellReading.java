package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.shared.OrganizationKind;

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
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT));

    private CellReading() {}

    static OrganizationKind kind(String cell) {
        String wanted = Column.plain(cell);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."));
    }

    static boolean yesOrNo(String cell) {
        String wanted = Column.plain(cell);
        if (!YES.contains(wanted) && !NO.contains(wanted)) {
            throw new IllegalArgumentException("Ожидается «да» или «нет».");
        }
        return YES.contains(wanted);
    }

    static LocalDate day(String cell) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeParseException anotherFormat) {
                // The next format may fit.
            }
        }
        throw new IllegalArgumentException("Это не дата. Ожидается, например, 01.09.2026.");
    }
}
