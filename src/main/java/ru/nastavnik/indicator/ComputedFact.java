package ru.nastavnik.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.FigureSet;

/**
 * A fact computed by the passport's formula, before it is confirmed.
 *
 * @param inputs what the formula read, in its order
 * @param value exact, or why it cannot be computed
 * @param printed by the passport's rounding rule
 * @param change against the last number of an earlier year, or «—»
 * @param comparedWith the day of that number, or empty
 * @param replaces what is recorded for the same day already, printed, or null
 * @param warnings what the person must know before confirming
 */
public record ComputedFact(
        Indicator indicator,
        FigureSet figures,
        int year,
        List<Input> inputs,
        Amount value,
        String printed,
        String change,
        String comparedWith,
        @Nullable String replaces,
        List<String> warnings) {
    public ComputedFact {
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }

    /** @param title of the figure or population in Russian */
    public record Input(String name, String title, Amount value) {}

    /** What a share divides, if the formula reads exactly two numbers. */
    @Nullable
    Amount numerator() {
        return isShareOfTwo() ? inputs.get(0).value() : null;
    }

    @Nullable
    Amount denominator() {
        return isShareOfTwo() ? inputs.get(1).value() : null;
    }

    private boolean isShareOfTwo() {
        return indicator.kind() == Indicator.Kind.SHARE && inputs.size() == 2;
    }
}
