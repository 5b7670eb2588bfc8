package ru.nastavnik.roadmap;

/** Why the term of a step differs from the one that was approved, as the roadmap's paper says it. */
record TermNote(int stepNo, String text) {

    /** The reason stays a sentence: after a colon its capital would be wrong, and it may be that of a name. */
    static TermNote of(int stepNo, String ground, String reason) {
        String sentence = reason.strip();
        return new TermNote(stepNo, ground + ". " + sentence + (sentence.matches("(?s).*[.!?…]") ? "" : "."));
    }
}
