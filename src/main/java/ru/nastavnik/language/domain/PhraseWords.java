package ru.nastavnik.language.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.GrammaticalCase;

/** Single words of posts and bodies: what each is, and how it declines. */
final class PhraseWords {

    private final WordList words = WordList.read("words.txt");
    private final WordList known = WordList.read("posts.txt");
    private final MasculineNoun nouns = new MasculineNoun(words);
    private final NounOnA nounsOnA = new NounOnA(words);

    boolean is(String section, String word) {
        return known.has(section, withoutDot(word));
    }

    /** «гл.», «зам.», also without their dot where the list knows them so. */
    boolean isShortened(String word) {
        return word.endsWith(".") || is("shortened-post", word);
    }

    /** Whether the word has no letter that endings could be added to: «IT», «СОШ», «№», «7-го» is none. */
    static boolean isAbbreviation(String word) {
        boolean cyrillic =
                word.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
        boolean small = word.chars().anyMatch(Character::isLowerCase);
        return !cyrillic || (!small && word.length() > 1);
    }

    boolean isAdjective(String word) {
        return adjective(word) != null;
    }

    /** Feminine, neuter or masculine by its ending; only meaningful for adjectives. */
    static String agreement(String adjective) {
        String base = withoutReflexive(Letters.lower(adjective));
        return Letters.endsWithAny(base, "ая", "яя")
                ? "feminine"
                : Letters.endsWithAny(base, "ое", "ее") ? "neuter" : "masculine";
    }

    /** A noun that names a post in the nominative; of a compound one part is enough. */
    boolean isPerson(String word) {
        for (String part : word.split("-")) {
            String key = Letters.key(part);
            if (known.has("person", part)
                    || Letters.endsWithAny(key, "тель", "лог", "щик", "чик", "вед", "тельница", "щица")
                    || (key.length() > 5 && Letters.endsWithAny(key, "ист", "ник"))) {
                return true;
            }
        }
        return false;
    }

    boolean isBody(String word) {
        return known.has("body", word);
    }

    /** «ответственный», and participles: alone they are a post. */
    boolean isSubstantive(String word) {
        String base = withoutReflexive(Letters.key(word));
        return known.has("substantive", word)
                || !base.equals(Letters.key(word))
                || Letters.endsWithAny(base, "ющий", "ющая", "ющее", "ящий", "ящая", "ящее", "вший", "вшая", "вшее");
    }

    /** «1-й» → «1-го»; null if the word is no numeral with such an ending. */
    static @Nullable String ordinal(String word, GrammaticalCase target) {
        if (word.matches("\\d+-й")) {
            return word.substring(0, word.length() - 1)
                    + switch (target) {
                        case NOMINATIVE -> "й";
                        case GENITIVE, ACCUSATIVE -> "го";
                        case DATIVE -> "му";
                        case INSTRUMENTAL, PREPOSITIONAL -> "м";
                    };
        }
        return null;
    }

    Declined decline(String word, GrammaticalCase target, boolean living) {
        Inflection adjective = adjective(word);
        if (adjective != null) {
            return declineAdjective(word, adjective, target, living);
        }
        StringBuilder declined = new StringBuilder();
        boolean sure = true;
        String[] parts = word.split("-", -1);
        for (int at = 0; at < parts.length; at++) {
            boolean first = at < parts.length - 1;
            Declined part =
                    first && stays(parts[at]) ? Declined.sure(parts[at]) : declinePart(parts[at], target, living);
            declined.append(at == 0 ? "" : "-").append(part.form());
            sure &= part.sure();
        }
        return new Declined(declined.toString(), sure);
    }

    private boolean stays(String part) {
        return known.has("first-part", part)
                || isAbbreviation(part)
                || Letters.endsWithAny(Letters.lower(part), "о", "е");
    }

    private Declined declinePart(String part, GrammaticalCase target, boolean living) {
        Inflection adjective = adjective(part);
        if (adjective != null) {
            return declineAdjective(part, adjective, target, living);
        }
        Inflection noun = noun(part);
        return living ? noun.living(target) : noun.thing(target);
    }

    private static Declined declineAdjective(
            String word, Inflection adjective, GrammaticalCase target, boolean living) {
        boolean neuter = agreement(word).equals("neuter");
        Declined base = living && !neuter ? adjective.living(target) : adjective.thing(target);
        String reflexive = word.substring(withoutReflexive(word).length());
        return new Declined(base.form() + reflexive, base.sure());
    }

    private @Nullable Inflection adjective(String word) {
        String base = withoutReflexive(word);
        String key = Letters.key(base);
        if (key.length() < 4 || known.has("noun-iy", key) || words.has("noun", key) || key.contains(".")) {
            return null;
        }
        String stem = Letters.cut(base, 2);
        char before = Letters.fromEnd(stem, 1);
        boolean velar = Letters.isVelar(before);
        boolean sibilant = Letters.isSibilant(before);
        return switch (key.substring(key.length() - 2)) {
            case "ый" -> Inflection.of(base, stem, Paradigm.ADJECTIVE);
            case "ий" ->
                words.has("possessive", key)
                        ? Inflection.of(base, stem + "ь", Paradigm.ADJECTIVE_SOFT)
                        : Inflection.of(base, stem, velar ? Paradigm.ADJECTIVE_VELAR : Paradigm.ADJECTIVE_SOFT);
            case "ой" -> Inflection.of(base, stem, velar || sibilant ? Paradigm.ADJECTIVE_VELAR : Paradigm.ADJECTIVE);
            case "ое" -> Inflection.of(base, stem, velar || sibilant ? Paradigm.ADJECTIVE_VELAR : Paradigm.ADJECTIVE);
            case "ее" -> Inflection.of(base, stem, Paradigm.ADJECTIVE_SOFT);
            case "ая" -> Inflection.of(base, stem, sibilant ? Paradigm.WOMAN_ADJECTIVE_SOFT : Paradigm.WOMAN_ADJECTIVE);
            case "яя" -> Inflection.of(base, stem, Paradigm.WOMAN_ADJECTIVE_YA);
            default -> null;
        };
    }

    private Inflection noun(String word) {
        String key = Letters.key(word);
        char last = Letters.fromEnd(word, 1);
        if (isAbbreviation(word) || is("still", word)) {
            return Inflection.still(word);
        }
        if (last == 'а' || last == 'я') {
            return nounsOnA.of(word);
        }
        if (last == 'ь' && (known.has("feminine", key) || Letters.endsWithAny(key, "ость", "есть"))) {
            String stem = Optional.ofNullable(known.stem(word)).orElse(Letters.cut(word, 1));
            return Inflection.of(word, stem, Paradigm.THIRD);
        }
        if (known.has("noun-iy", key) || (words.has("noun", key) && key.endsWith("ий"))) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT_IY);
        }
        return Letters.isVowel(last) ? onOtherVowel(word, key) : nouns.of(word);
    }

    private Inflection onOtherVowel(String word, String key) {
        String stem = Letters.cut(word, 1);
        if (key.endsWith("ие")) {
            return Inflection.of(word, stem, Paradigm.NEUTER_IE);
        }
        if (key.endsWith("ище")) {
            return Inflection.of(word, stem, Paradigm.NEUTER_E);
        }
        if (key.endsWith("ство") || known.has("neuter", key)) {
            return Inflection.of(word, stem, Paradigm.NEUTER);
        }
        return Inflection.still(word).sureIf(known.has("person", key));
    }

    private static String withoutReflexive(String word) {
        return word.length() > 5 && Letters.endsWithAny(word.toLowerCase(Locale.ROOT), "ийся", "аяся", "ееся")
                ? word.substring(0, word.length() - 2)
                : word;
    }

    private static String withoutDot(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
