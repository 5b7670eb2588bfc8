package ru.nastavnik.directive;

import org.jspecify.annotations.Nullable;

/**
 * A point of the act in its official wording.
 *
 * @param number as it is cited: «6.2»
 * @param mark as it is printed: «2)»
 * @param addressee null where the act names none (3.3)
 */
public record DirectivePoint(
        String number, String mark, @Nullable Addressee addressee, Wording wording, String text) {

    /** How deep the point stands in the outline: 1 for «6», 2 for «6.2». */
    public int depth() {
        return number.split("\\.").length;
    }
}
