package ru.nastavnik.listing;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What stands around a list on paper, so that one knows years later what it shows.
 *
 * @param scope whose list it is: the department, the municipality
 * @param filter in words; empty if nothing is left out
 * @param moment of the figures, in the region's time
 * @param post of whoever takes the list away and may sign it
 * @param person their name, initials first
 */
public record ListFrame(String scope, String filter, LocalDateTime moment, String post, String person) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** «Данные на 07.10.2026 10:00. Чьи данные: Асиновский район. Отбор: пункт 7.2, просрочено.» */
    public String words() {
        return "Данные на " + MOMENT.format(moment) + "." + (scope.isBlank() ? "" : " Чьи данные: " + sentence(scope))
                + (filter.isBlank() ? " Без отбора." : " Отбор: " + sentence(filter));
    }

    private static String sentence(String words) {
        String plain = words.strip();
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
