package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is ticked and typed in an order that is not sent yet.
 *
 * @param leftOut draft pairs that the curator does not put in; pairs drafted later are in until ticked off
 * @param ending pairs to be ended by id, each with what is typed as the reason
 */
public record OrderChoice(
        List<String> leftOut,
        Map<String, String> ending,
        String basis,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    public OrderChoice {
        leftOut = List.copyOf(leftOut);
        ending = Map.copyOf(ending);
    }
}
