package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import ru.nastavnik.shared.PersonName;

/**
 * How a document lies on its sheet by the standard of its date. Lengths are millimetres.
 *
 * @param standard as it is cited
 * @param from first day on which documents are laid out by it
 * @param font of the text
 * @param bodySize of the text, in points
 * @param cornerLine the longest line of what stands in a corner: heading, approval, mark of an annex
 * @param squareCode side of the QR code in the lower right of the first sheet; 0 where the standard knows none
 * @param names in which order the parts of a name stand, by requisite
 */
public record LayoutProfile(
        String standard,
        LocalDate from,
        String font,
        int bodySize,
        Margins margins,
        int cornerLine,
        int squareCode,
        Map<Requisite, NameOrder> names) {

    public LayoutProfile {
        names = names == null ? Map.of() : Map.copyOf(names);
    }

    /** @param name in the case in which it is to stand */
    public String name(Requisite requisite, PersonName name) {
        return Objects.requireNonNull(names.get(requisite)).write(name);
    }

    /** Edges of an upright sheet; on one that lies, the left edge is on top. */
    public record Margins(int left, int right, int top, int bottom) {}
}
