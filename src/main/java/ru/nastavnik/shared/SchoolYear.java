package ru.nastavnik.shared;

import java.time.LocalDate;
import java.time.Month;

/** A school year, named by the calendar year in which its September falls. */
public record SchoolYear(int startYear) {

    /** The school year a day belongs to; July and August belong to the coming year, when it is prepared. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MAY, 31);
    }

    public SchoolYear next() {
        return new SchoolYear(startYear + 1);
    }

    /** «2026/2027». */
    public String title() {
        return startYear + "/" + (startYear + 1);
    }
}
