package ru.nastavnik.document.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Hashes;

/**
 * A place in which the signed sheet reads otherwise than the text of the system: a paragraph or a row of a table.
 *
 * @param printed as the system words it; null if the sheet adds it
 * @param signed as the sheet words it; null if the sheet leaves it out
 */
public record TextDifference(
        @Nullable String printed, @Nullable String signed) {

    private static final int MARK = 24;

    public TextDifference {
        if (printed == null && signed == null) {
            throw new IllegalArgumentException("A difference has at least one side");
        }
    }

    /** By which somebody says that they saw exactly this place. */
    public String mark() {
        return Hashes.sha256((printed + "\u0000" + signed).getBytes(StandardCharsets.UTF_8))
                .substring(0, MARK);
    }

    String printedWords() {
        return printed == null ? "" : printed;
    }

    String signedWords() {
        return signed == null ? "" : signed;
    }

    /** Whether it is a row of a table. */
    public boolean isRow() {
        return TextBlocks.isRow(printedWords()) || TextBlocks.isRow(signedWords());
    }
}
