package ru.nastavnik.language.domain;

import ru.nastavnik.language.GrammaticalCase;

/**
 * How one word declines.
 *
 * @param stem what the endings are added to
 * @param sure false if somebody should look at the forms
 */
record Inflection(String word, String stem, Paradigm paradigm, boolean sure) {

    static Inflection of(String word, String stem, Paradigm paradigm) {
        return new Inflection(word, stem, paradigm, true);
    }

    /** The word stays in every case. */
    static Inflection still(String word) {
        return of(word, word, Paradigm.STILL);
    }

    Inflection unsure() {
        return new Inflection(word, stem, paradigm, false);
    }

    Inflection sureIf(boolean condition) {
        return condition ? this : unsure();
    }

    boolean stays() {
        return paradigm == Paradigm.STILL;
    }

    /** The form of somebody. */
    Declined living(GrammaticalCase target) {
        return new Declined(paradigm.form(word, stem, target, true), sure);
    }

    /** The form of something: its accusative is the nominative. */
    Declined thing(GrammaticalCase target) {
        return new Declined(paradigm.form(word, stem, target, false), sure);
    }
}
