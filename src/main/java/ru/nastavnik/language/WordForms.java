package ru.nastavnik.language;

import java.util.Map;
import ru.nastavnik.shared.Gender;

/**
 * The forms of one word of names that hold for everybody with it.
 *
 * @param nominative the word as names have it, «Цой»
 * @param forms by case; a case that is left out is declined by the rules
 */
public record WordForms(NamePart part, String nominative, Gender gender, Map<GrammaticalCase, String> forms) {

    public WordForms {
        forms = Map.copyOf(forms);
    }
}
