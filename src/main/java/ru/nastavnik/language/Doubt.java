package ru.nastavnik.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Gender;

/**
 * A word of a name, or a post, of whose cases the rules are not sure and at which nobody in the organisation has looked.
 *
 * @param part null for a post
 * @param gender null for a post
 * @param forms every case but the nominative, as papers would write it now
 */
public record Doubt(
        @Nullable NamePart part,
        String nominative,
        @Nullable Gender gender,
        Map<GrammaticalCase, String> forms) {

    public Doubt {
        forms = Map.copyOf(forms);
    }

    /** «фамилия», «должность». */
    public String what() {
        return part == null ? "должность" : part.title();
    }

    /** The same word as somebody has put it right. */
    public Doubt with(Map<GrammaticalCase, String> corrected) {
        return new Doubt(part, nominative, gender, corrected);
    }
}
