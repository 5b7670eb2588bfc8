package ru.nastavnik.pairing;

import java.time.LocalDate;

/**
 * Notice that an employee stops mentoring another employee early (Labour Code art. 351.8).
 *
 * @param lastDay of the mentoring: the third working day after the notice
 */
public record MentorNotice(By by, LocalDate notifiedOn, LocalDate lastDay) {

    /** Who gave it. */
    public enum By {
        MENTOR("отказ наставника"),
        EMPLOYER("отмена поручения работодателем");

        private final String title;

        By(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
