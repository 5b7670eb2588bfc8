package ru.nastavnik.campaign;

/**
 * On which dates a campaign opens by itself.
 *
 * @param at «ORGANIZATION/30» for a step, «6.4» for a point, «05-31» for a day of the year; empty otherwise
 * @param daysBefore working days before the date at which it opens; the date is the day of the data
 * @param term working days to submit; not fewer than {@code daysBefore}
 */
public record ScheduleRule(Kind kind, String at, int daysBefore, int term) {

    /** Where the date comes from. */
    public enum Kind {
        /** The last day of a step's usual term in the form of the roadmap that is in force. */
        ROADMAP_STEP("К сроку шага дорожной карты"),
        /** The last day of a point's row in the municipal roadmaps in force, for each municipality its own. */
        MUNICIPAL_POINT("К сроку пункта в муниципальных картах"),
        /** The last day of each quarter. */
        QUARTER("К концу каждого квартала"),
        /** The last day of the act that is carried out. */
        DIRECTIVE_END("К концу срока распоряжения"),
        /** A day of each year. */
        YEARLY("К дате каждого года");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public ScheduleRule {
        at = at.strip();
    }
}
