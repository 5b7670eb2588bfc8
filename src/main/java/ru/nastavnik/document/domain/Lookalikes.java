package ru.nastavnik.document.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Letters that somebody who reads a code off a sheet may take for one of its own.
 *
 * @param typed what may be typed, capitals
 * @param meant what is meant, place by place
 */
record Lookalikes(String typed, String meant) {

    /** The code's own letters: small ones, blanks, hyphens and letters of the wrong alphabet do not matter. */
    String read(@Nullable String text) {
        String letters = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        StringBuilder code = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            int known = typed.indexOf(letter);
            code.append(known < 0 ? letter : meant.charAt(known));
        }
        return code.toString();
    }
}
