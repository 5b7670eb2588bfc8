package ru.nastavnik.language.domain;

import java.util.Set;
import ru.nastavnik.shared.Gender;

/**
 * Patronymics: «-ич», «-на»; with «оглы», «кызы» and the like they stay whole (Superanskaya). What has neither is the
 * father's name as it is, and declines as a given name.
 */
final class PatronymicRules {

    private static final Set<String> SON_OR_DAUGHTER = Set.of(
            "оглы", "оглу", "кызы", "гызы", "уулу", "улы", "угли", "угил", "огли", "кизи", "кыз", "қызы", "ұлы", "ўғли",
            "қизи");

    private final WordList words;
    private final GivenNameRules givenNames;

    PatronymicRules(WordList words) {
        this.words = words;
        this.givenNames = new GivenNameRules(words);
    }

    /** Whether the word is formed as patronymics are, so that the name is not one of the East in three parts. */
    static boolean isPatronymic(String word) {
        String lower = Letters.lower(word);
        return (Letters.endsWithAny(lower, "ич", "ыч") && lower.length() > 3)
                || (lower.endsWith("на") && lower.length() > 4)
                || staysWhole(lower);
    }

    Inflection of(String word, Gender gender) {
        String lower = Letters.lower(word);
        if (staysWhole(lower)) {
            return Inflection.still(word);
        }
        if (gender == Gender.MALE && Letters.endsWithAny(lower, "ич", "ыч")) {
            return Inflection.of(word, word, words.has("om", word) ? Paradigm.HARD : Paradigm.HARD_EM);
        }
        if (gender == Gender.FEMALE && lower.endsWith("на")) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.A_HARD);
        }
        return givenNames.of(word, gender).unsure();
    }

    private static boolean staysWhole(String lower) {
        return SON_OR_DAUGHTER.stream().anyMatch(ending -> lower.endsWith(ending) && lower.length() > ending.length());
    }
}
