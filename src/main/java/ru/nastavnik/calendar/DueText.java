package ru.nastavnik.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.DueWording;
import ru.nastavnik.shared.RegionClock;

/** How a due day is told to people: «до 7 сентября, пн · осталось 3 раб. дня». */
@Component
public class DueText {
    /** At most so many working days left count as soon. */
    private static final int SOON = 3;

    /** How urgent a due day is; shown by word, icon and colour. */
    public enum Urgency {
        LATE("просрочено"),
        TODAY("сегодня"),
        SOON("скоро"),
        LATER("в срок");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final WorkingDays workingDays;
    private final RegionClock clock;

    public DueText(WorkingDays workingDays, RegionClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public String of(LocalDate due) {
        LocalDate today = clock.today();
        return DueWording.of(due, today, workingDays.between(today, due));
    }

    /** «7 сентября, пн». */
    public String day(LocalDate day) {
        return DueWording.day(day, clock.today());
    }

    public Urgency urgency(LocalDate due) {
        LocalDate today = clock.today();
        if (Lateness.hasPassed(due, today)) {
            return Urgency.LATE;
        }
        if (due.equals(today)) {
            return Urgency.TODAY;
        }
        return workingDays.between(today, due) <= SOON ? Urgency.SOON : Urgency.LATER;
    }
}
