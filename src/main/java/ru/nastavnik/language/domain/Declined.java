package ru.nastavnik.language.domain;

/**
 * A form that the rules give.
 *
 * @param sure false if usage is divided or the ending does not tell, so that somebody who knows should look at it
 */
public record Declined(String form, boolean sure) {

    static Declined sure(String form) {
        return new Declined(form, true);
    }
}
