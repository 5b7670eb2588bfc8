package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act says: numbers, title, term and points.
 *
 * @param successorOf the act that this one continues, or null
 * @param terms until when its points want things done; none for an act that came in as history
 */
public record DirectiveText(
        String title,
        String preamble,
        LocalDate termFrom,
        LocalDate termTo,
        @Nullable DirectiveId successorOf,
        List<DirectiveNumber> numbers,
        List<DirectivePoint> points,
        List<DirectiveAnnex> annexes,
        List<DutyTerm> terms) {
    public DirectiveText {
        numbers = List.copyOf(numbers);
        points = List.copyOf(points);
        annexes = List.copyOf(annexes);
        terms = List.copyOf(terms);
    }
}
