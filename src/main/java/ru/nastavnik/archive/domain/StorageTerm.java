package ru.nastavnik.archive.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long papers of a kind are kept, by the organisation's list of files. Counted from 1 January of the year after the
 * one in which the paper's work was done.
 *
 * @param years null: permanently
 */
public record StorageTerm(@Nullable Integer years) {
    public static final int LONGEST = 75;

    /** @throws IllegalArgumentException if the years are not between 1 and 75 */
    public StorageTerm {
        if (years != null && (years < 1 || years > LONGEST)) {
            throw new IllegalArgumentException("Срок хранения — от 1 до " + LONGEST + " лет или постоянно");
        }
    }

    public static StorageTerm permanent() {
        return new StorageTerm(null);
    }

    /** The last day on which the paper must be there; empty if it is kept permanently. */
    public Optional<LocalDate> keptThrough(LocalDate dated) {
        return years == null ? Optional.empty() : Optional.of(LocalDate.of(dated.getYear() + years, 12, 31));
    }

    /** Whether the paper need not be kept any more. */
    public boolean isOver(LocalDate dated, LocalDate today) {
        return keptThrough(dated).map(today::isAfter).orElse(false);
    }

    /** The last date of papers that need not be kept any more; empty if there are none ever. */
    public Optional<LocalDate> latestReleased(LocalDate today) {
        return years == null ? Optional.empty() : Optional.of(LocalDate.of(today.getYear() - years - 1, 12, 31));
    }

    /** «постоянно», «5 лет». */
    public String words() {
        if (years == null) {
            return "постоянно";
        }
        int lastTwo = years % 100;
        int last = years % 10;
        if (last == 1 && lastTwo != 11) {
            return years + " год";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? years + " года" : years + " лет";
    }
}
