package ru.nastavnik.notice;

import java.time.Instant;

/**
 * That somebody was told of a task: what really happened, not what was meant to.
 *
 * @param post role of the post that was told, for example «Директор»
 * @param standsIn whether it was told to a substitute
 */
public record Told(NoticeKind kind, String post, How how, Instant at, boolean standsIn) {

    /** By what. */
    public enum How {
        /** A mail was taken by the mail server. */
        MAIL("письмом"),
        /** The notice was opened in the application. */
        READ("прочитано в системе"),
        /** The notice stands in the application and nobody has opened it. */
        SHOWN("в системе, не прочитано");

        private final String title;

        How(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
