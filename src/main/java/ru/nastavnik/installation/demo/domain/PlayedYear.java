package ru.nastavnik.installation.demo.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.shared.SchoolYear;

/** Which of the played states is shown today, and where it is moved. */
public final class PlayedYear {
    /** The school year that the scenario plays. */
    public static final SchoolYear YEAR = new SchoolYear(2026);

    /** Earlier days are no part of the play: births, former acts, posts. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, Month.AUGUST, 1);

    private PlayedYear() {}

    /**
     * @param state the last day that was played
     * @param weeks by how many it is moved
     * @param target the school year in which it is shown
     */
    public record Showing(LocalDate state, int weeks, SchoolYear target) {}

    /**
     * The newest state that is not after today's place in the school year, moved so that its last day lies in the week
     * before today; in the first weeks of September the earliest one, moved back. From June to August it is the last
     * state, in the year that has just ended.
     *
     * @param states last days that were played, at least one
     */
    public static Showing on(LocalDate today, List<LocalDate> states) {
        boolean summer = isSummer(today);
        SchoolYear target = new SchoolYear(
                today.getMonthValue() >= Month.SEPTEMBER.getValue() ? today.getYear() : today.getYear() - 1);
        List<LocalDate> inOrder =
                states.stream().sorted(Comparator.naturalOrder()).toList();
        LocalDate last = inOrder.get(inOrder.size() - 1);
        LocalDate until = summer ? target.lastDay() : today.minusDays(1);
        int years = target.startYear() - YEAR.startYear();
        LocalDate state = summer
                ? last
                : inOrder.stream()
                        .filter(day -> inOrder.size() == 1 || !day.equals(last))
                        .filter(day -> !day.plusYears(years).isAfter(until))
                        .reduce((earlier, later) -> later)
                        .orElse(inOrder.get(0));
        return new Showing(state, (int) Math.floorDiv(ChronoUnit.DAYS.between(state, until), 7L), target);
    }

    /** In summer the last day of the school year before; otherwise one goes on. */
    public static Optional<LocalDate> endedBefore(LocalDate today) {
        return isSummer(today) ? Optional.of(new SchoolYear(today.getYear() - 1).lastDay()) : Optional.empty();
    }

    private static boolean isSummer(LocalDate today) {
        return today.getMonthValue() >= Month.JUNE.getValue() && today.getMonthValue() <= Month.AUGUST.getValue();
    }
}
