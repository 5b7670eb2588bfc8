package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A directive as far as it has been typed, right or wrong.
 *
 * @param successorOf id of the act that this one continues, or null
 * @param numbers what each department's fields hold, by the department's name
 * @param layouts picked version by kind of layout
 */
public record DirectiveDraft(
        String title,
        String preamble,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        @Nullable String successorOf,
        Map<String, Number> numbers,
        List<Point> points,
        Map<String, String> layouts) {

    /** The number that one department gives. */
    public record Number(String number, @Nullable LocalDate datedOn, String signatory) {}

    /** A point; texts may still be empty. */
    public record Point(
            String number, String mark, @Nullable Addressee addressee, Wording wording, String text) {}

    public DirectiveDraft {
        numbers = Map.copyOf(numbers);
        points = List.copyOf(points);
        layouts = Map.copyOf(layouts);
    }
}
