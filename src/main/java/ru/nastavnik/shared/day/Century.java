package ru.nastavnik.shared.day;

/** Which century a year of two digits means. */
enum Century {
    /** «26» is 2026: papers and terms of a system that began in this century. */
    THIS,
    /** «09» is 2009, «61» is 1961: the latest year in which the day has come already. */
    LATEST_FITTING
}
