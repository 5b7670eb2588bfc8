package ru.nastavnik.directive;

import ru.nastavnik.calendar.DueTerm;

/**
 * What somebody owes under a directive, for which no task has opened yet.
 *
 * @param point as it addresses the bearer
 * @param title what is to be done, with the school year where it is owed yearly
 * @param before why there is no task yet: «сначала назначить куратора»
 */
public record OwedDuty(String point, String title, DueTerm due, String before) {}
