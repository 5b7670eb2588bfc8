package ru.nastavnik.roadmap;

import java.time.MonthDay;

/** When in a school year a step is usually carried out. */
public record UsualTerm(MonthDay from, MonthDay to) {}
