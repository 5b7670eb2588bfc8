package ru.nastavnik.calendar;

import java.time.LocalDate;

/**
 * A term with the day on which it ends and what it rests on.
 *
 * @param day last day of the term
 * @param ground why this day, in one sentence: «3 раб. дня от 02.09.2026 = 07.09.2026»
 */
public record DueTerm(LocalDate day, String ground) {}
