package ru.nastavnik.shared;

import java.time.LocalDate;
import java.time.Period;

/** Figures that are older than a year say so before anything else. */
public final class FigureAge {
    private FigureAge() {}

    /** «Данным больше года: они на 01.06.2025. »; empty if they are not that old. */
    public static String warning(LocalDate asOf, LocalDate today) {
        if (!asOf.plusYears(1).isBefore(today)) {
            return "";
        }
        int years = Period.between(asOf, today).getYears();
        return "Данным больше " + (years == 1 ? "года" : years + (isOne(years) ? " года" : " лет")) + ": они на "
                + DayText.of(asOf) + ". ";
    }

    private static boolean isOne(int years) {
        return years % 10 == 1 && years % 100 != 11;
    }
}
