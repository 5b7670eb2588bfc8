package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.TermUnit;

/**
 * A directive as far as it has been typed, right or wrong.
 *
 * @param successorOf id of the act that this one continues, or null
 * @param numbers what each department's fields hold, by the department's name
 * @param layouts picked version by kind of layout
 * @param terms what the fields of each term hold; none in a draft that was kept before there were terms
 */
public record DirectiveDraft(
        String title,
        String preamble,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        @Nullable String successorOf,
        Map<String, Number> numbers,
        List<Point> points,
        Map<String, String> layouts,
        List<Term> terms) {

    /** The number that one department gives. */
    public record Number(String number, @Nullable LocalDate datedOn, String signatory) {}

    /** A point; texts may still be empty. */
    public record Point(
            String number, String mark, @Nullable Addressee addressee, Wording wording, String text) {}

    /**
     * A term.
     *
     * @param duty code of the duty
     * @param kind code of the kind of organisation, or null
     * @param byDay whether it ends on a day, so that the length has no meaning
     */
    public record Term(
            String duty,
            @Nullable String kind,
            boolean byDay,
            @Nullable Integer amount,
            @Nullable TermUnit unit,
            @Nullable TermStart start,
            @Nullable LocalDate day,
            String wording) {}

    public DirectiveDraft {
        numbers = Map.copyOf(numbers);
        points = List.copyOf(points);
        layouts = Map.copyOf(layouts);
        terms = List.copyOf(Objects.requireNonNullElse(terms, List.of()));
    }
}
