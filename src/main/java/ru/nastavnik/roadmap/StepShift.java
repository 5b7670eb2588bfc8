package ru.nastavnik.roadmap;

import java.time.LocalDate;
import ru.nastavnik.shared.DayText;

/**
 * Why the municipal authority moved the term of a step together with its stage.
 *
 * @param orderDate day of the authority's order
 */
public record StepShift(
        int stepNo, LocalDate formerTo, LocalDate newTo, String reason, LocalDate orderDate, String orderNumber) {

    /** «этап сдвинут муниципалитетом с 19.09.2026 до 26.09.2026 (от 10.09.2026 № 181): карантин». */
    public String note() {
        return ground() + ": " + reason;
    }

    /** The same without the reason, for lists of tasks. */
    public String ground() {
        return "этап сдвинут муниципалитетом с " + DayText.of(formerTo) + " до " + DayText.of(newTo) + " (от "
                + DayText.of(orderDate) + " № " + orderNumber + ")";
    }
}
