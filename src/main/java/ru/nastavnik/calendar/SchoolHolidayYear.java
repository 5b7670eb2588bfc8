package ru.nastavnik.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.SchoolYear;

/**
 * The holidays of a school year. A school may set its own in its yearly schedule; these are the region's.
 *
 * @param source the act or letter that recommends them; null if none was entered: they are then computed and may differ
 */
public record SchoolHolidayYear(SchoolYear year, @Nullable String source, List<SchoolHoliday> holidays) {
    public SchoolHolidayYear {
        holidays = List.copyOf(holidays);
    }

    public boolean isComputed() {
        return source == null;
    }

    /** The holidays on that day of everybody who learns. */
    public Optional<SchoolHoliday> on(LocalDate day) {
        return holidays.stream()
                .filter(holiday -> holiday.kind() != SchoolHoliday.Kind.FIRST_FORM && holiday.has(day))
                .findFirst();
    }
}
