package ru.nastavnik.calendar.ui;

import ru.nastavnik.calendar.Standing;
import ru.nastavnik.shared.ui.StatusBadge;

/** How it stands with something that is owed, in its one word and tone. */
public final class StandingBadges {
    private StandingBadges() {}

    /** With the working days of lateness: «просрочено на 22 рабочих дня». */
    public static StatusBadge of(Standing standing) {
        String words = standing.words();
        return switch (standing.state()) {
            case DONE -> standing.afterTerm() ? StatusBadge.warning(words) : StatusBadge.done(words);
            case LATE -> StatusBadge.danger(words);
            case EXTENDED -> StatusBadge.waiting(words);
            case UNDER_WAY -> StatusBadge.active(words);
            case NOT_BEGUN -> StatusBadge.neutral(words);
        };
    }
}
