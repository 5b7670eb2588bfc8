package ru.nastavnik.scenario;

/**
 * How an organisation takes the directive. Weeks are counted from the launch; 0 means never.
 *
 * @param curator in which week it has a curator
 * @param programme in which week its programme is approved
 * @param roadmap in which week its roadmap is drawn up
 * @param pace it carries out what is due every so many weeks; 0: it has no roadmap in force
 * @param until the last week in which it works
 * @param stop where it stands still
 */
record Manner(int curator, int programme, int roadmap, int pace, int until, Stop stop) {
    private static final int WHOLE_YEAR = 99;

    /** Where work lies and waits for somebody. */
    enum Stop {
        NONE,
        ORDER_TO_SIGN,
        PROGRAMME_SENT_BACK,
        ROADMAP_WITH_DIRECTOR,
        ROADMAP_WITH_AUTHORITY,
        ROADMAP_SENT_BACK
    }

    static Manner exemplary() {
        return new Manner(1, 2, 3, 1, WHOLE_YEAR, Stop.NONE);
    }

    static Manner steady() {
        return new Manner(2, 3, 4, 2, WHOLE_YEAR, Stop.NONE);
    }

    /** Begins late and works seldom. */
    static Manner slow() {
        return new Manner(2, 4, 5, 5, WHOLE_YEAR, Stop.NONE);
    }

    /** Stands still after some weeks: its curator fell ill and nobody stepped in. */
    static Manner stranded() {
        return new Manner(1, 3, 4, 1, 9, Stop.NONE);
    }

    static Manner programmeSentBack() {
        return new Manner(2, 4, 0, 0, WHOLE_YEAR, Stop.PROGRAMME_SENT_BACK);
    }

    static Manner roadmapWithDirector() {
        return new Manner(1, 3, 5, 0, WHOLE_YEAR, Stop.ROADMAP_WITH_DIRECTOR);
    }

    static Manner roadmapWithAuthority() {
        return new Manner(1, 2, 4, 0, WHOLE_YEAR, Stop.ROADMAP_WITH_AUTHORITY);
    }

    static Manner roadmapSentBack() {
        return new Manner(1, 2, 4, 0, WHOLE_YEAR, Stop.ROADMAP_SENT_BACK);
    }

    static Manner orderToSign() {
        return new Manner(3, 0, 0, 0, WHOLE_YEAR, Stop.ORDER_TO_SIGN);
    }

    /** Has a curator and stops there. */
    static Manner curatorOnly(int week) {
        return new Manner(week, 0, 0, 0, WHOLE_YEAR, Stop.NONE);
    }

    static Manner silent() {
        return new Manner(0, 0, 0, 0, WHOLE_YEAR, Stop.NONE);
    }
}
