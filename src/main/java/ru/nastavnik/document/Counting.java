package ru.nastavnik.document;

import java.time.LocalDate;
import ru.nastavnik.shared.SchoolYear;

/** With which year the numbers of a book begin anew. */
public enum Counting {
    /** A council of late August prepares the coming school year and is its № 1. */
    SCHOOL_YEAR("с начала учебного года") {
        @Override
        public int yearOf(LocalDate day) {
            return SchoolYear.of(day).startYear();
        }

        @Override
        public String yearTitle(int year) {
            return new SchoolYear(year).title() + " учебный год";
        }
    },
    CALENDAR_YEAR("с начала календарного года") {
        @Override
        public int yearOf(LocalDate day) {
            return day.getYear();
        }

        @Override
        public String yearTitle(int year) {
            return year + " год";
        }
    };

    private final String title;

    Counting(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The year of counting that a day belongs to; of a school year the one of its September. */
    public abstract int yearOf(LocalDate day);

    /** «2026/2027 учебный год», «2026 год». */
    public abstract String yearTitle(int year);
}
