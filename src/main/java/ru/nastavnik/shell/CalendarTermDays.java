package ru.nastavnik.shell;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.TermDays;

/** Terms judged by the region's production calendar. */
@Component
class CalendarTermDays implements TermDays {
    private final WorkingDays workingDays;

    CalendarTermDays(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public Optional<String> doubt(LocalDate day) {
        if (!workingDays.isWorking(day)) {
            return Optional.of("Это выходной день, ближайший рабочий – " + DateFields.text(workingDays.sameOrNext(day))
                    + "." + undecreed(day).map(" "::concat).orElse(""));
        }
        return undecreed(day);
    }

    private Optional<String> undecreed(LocalDate day) {
        return workingDays.isDecreed(day.getYear())
                ? Optional.empty()
                : Optional.of("Переносы выходных на " + day.getYear()
                        + " год Правительство ещё не утвердило: рабочие дни рассчитаны предварительно.");
    }
}
