package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.VersionCode;

/**
 * A paper between its text and its registration.
 *
 * @param code of its present text, as it stands at the foot of its prints
 * @param printed whether that text was printed
 * @param book the title of the book in which it gets its number
 * @param proposedNumber the reserved one, else the next one of the book
 * @param reserved null while it holds no number
 * @param numbering how the organisation numbers its orders
 */
public record PaperState(
        VersionCode code,
        boolean printed,
        String book,
        String proposedNumber,
        @Nullable RegisterEntry reserved,
        OrderSettings.Numbering numbering) {}
