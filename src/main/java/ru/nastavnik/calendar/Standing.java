package ru.nastavnik.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.domain.StandingRule;

/**
 * How it stands with something that somebody owes by a day. One word for each state, the same at every level: in the
 * region, in a municipality, in an organisation, at a point of the directive and in reports.
 *
 * @param begun whether whoever owes it has got as far as a task
 * @param moved whether the day is not the one that was set first
 * @param afterTerm whether the day had passed: today, or when it was done
 * @param days working days after the term; 0 also where only days off lie between
 */
public record Standing(State state, boolean begun, boolean moved, boolean afterTerm, int days) {

    /** Each thing that is owed stands in one of these; what is late is late whether or not it has begun. */
    public enum State {
        NOT_BEGUN("не начато"),
        UNDER_WAY("в работе"),
        EXTENDED("срок продлён"),
        LATE("просрочено"),
        DONE("выполнено");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What is known of it.
     *
     * @param due the day that counts; null for what has none, which is never late
     * @param first the day that was set first, where it was moved; else null
     * @param done null while it is not done
     */
    public record Facts(
            boolean begun,
            @Nullable LocalDate due,
            @Nullable LocalDate first,
            @Nullable LocalDate done) {}

    /** «просрочено на 22 рабочих дня, не начато». */
    public String words() {
        return StandingRule.words(this);
    }
}
