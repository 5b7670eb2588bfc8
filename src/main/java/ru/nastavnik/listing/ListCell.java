package ru.nastavnik.listing;

/**
 * A cell that says by a colour what its text says too: a print without colours loses nothing.
 *
 * @param text what stands in it
 */
public record ListCell(String text, Tone tone) {

    /** What a colour means; each list says it in its own words in the legend. */
    public enum Tone {
        NONE,
        GOOD,
        BEGUN,
        SOON,
        BAD
    }

    @Override
    public String toString() {
        return text;
    }
}
