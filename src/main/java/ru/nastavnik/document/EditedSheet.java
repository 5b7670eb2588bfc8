package ru.nastavnik.document;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a signed sheet says otherwise than its print.
 *
 * @param file the .docx as it was changed and signed; null if the sheet was changed by pen
 * @param note what was changed by pen; null for a file
 * @param facts what the sheet states otherwise, by the key of the order's fact
 * @param wording marks of the places that somebody compared and took as wording
 */
public record EditedSheet(
        @Nullable DocumentFile file, @Nullable String note, Map<String, String> facts, Set<String> wording) {

    public EditedSheet {
        facts = Map.copyOf(facts);
        wording = Set.copyOf(wording);
    }

    public boolean byPen() {
        return file == null;
    }
}
