package ru.nastavnik.language.domain;

/**
 * Nouns on a consonant, «-ь» or «-й», as posts and as men's surnames: which vowel falls out («скворца») and where the
 * stress falls («грачом», «сторожем»). What no ending tells stands in the list of words; the suffixes tell the rest.
 */
final class MasculineNoun {

    private final WordList words;

    MasculineNoun(WordList words) {
        this.words = words;
    }

    Inflection of(String word) {
        if (words.has("fleeting om", word)) {
            return Inflection.of(word, withoutVowel(word), Paradigm.HARD);
        }
        if (words.has("fleeting em", word)) {
            return Inflection.of(word, withoutVowel(word), Paradigm.HARD_EM);
        }
        if (words.has("fleeting soft-em", word)) {
            return Inflection.of(word, withoutVowel(word), Paradigm.SOFT);
        }
        if (words.has("fleeting soft-yom", word)) {
            return Inflection.of(word, withoutVowel(word), Paradigm.SOFT_STRESSED);
        }
        if (words.has("shifting om", word)) {
            return Inflection.of(word, withoutDots(word), Paradigm.HARD);
        }
        if (words.has("om", word)) {
            return Inflection.of(word, word, Paradigm.HARD);
        }
        if (words.has("em", word)) {
            return Inflection.of(word, word, Paradigm.HARD_EM);
        }
        if (words.has("soft-yom", word)) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT_STRESSED);
        }
        if (words.has("soft-em", word)) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT);
        }
        return byEnding(word);
    }

    private static Inflection byEnding(String word) {
        String lower = Letters.lower(word);
        char last = Letters.fromEnd(word, 1);
        if (last == 'й') {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT);
        }
        if (last == 'ь') {
            return onSoftSign(word, lower);
        }
        if (lower.endsWith("ец")) {
            return onEts(word, lower);
        }
        if (lower.endsWith("ёк")) {
            return Inflection.of(word, withoutVowel(word), Paradigm.HARD);
        }
        if (lower.endsWith("ок")) {
            return onOk(word, lower);
        }
        if (Letters.endsWithAny(lower, "шек", "чек", "жек") && Letters.syllables(lower) > 1) {
            return Inflection.of(word, withoutVowel(word), Paradigm.HARD).unsure();
        }
        if (last == 'ц') {
            return Inflection.of(word, word, Paradigm.HARD_EM);
        }
        if (Letters.isSibilant(last)) {
            return onSibilant(word, lower);
        }
        return Inflection.of(word, word, Paradigm.HARD);
    }

    /** Suffixes of teachers and the like are known; «-арь», «-ень» and short words hide a stress or a fleeting vowel. */
    private static Inflection onSoftSign(String word, String lower) {
        if (Letters.isSibilant(Letters.fromEnd(word, 2))) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.HARD_EM).unsure();
        }
        boolean hidden = Letters.endsWithAny(lower, "арь", "ярь", "ырь", "аль", "ень") || Letters.syllables(lower) == 1;
        return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT).sureIf(!hidden);
    }

    private static Inflection onEts(String word, String lower) {
        if (Letters.syllables(lower) == 1) {
            return Inflection.of(word, word, Paradigm.HARD);
        }
        if (Letters.syllables(lower) > 2
                && Letters.endsWithAny(
                        lower, "овец", "евец", "анец", "янец", "инец", "авец", "иец", "аец", "алец", "омец", "имец",
                        "орец")) {
            return Inflection.of(word, withoutVowel(word), Paradigm.HARD_EM);
        }
        boolean cluster = Letters.isConsonant(Letters.fromEnd(word, 3))
                && Letters.isConsonant(Letters.fromEnd(word, 4))
                && !lower.endsWith("ндец");
        return Inflection.of(word, cluster ? word : withoutVowel(word), Paradigm.HARD)
                .unsure();
    }

    private static Inflection onOk(String word, String lower) {
        if (Letters.syllables(lower) == 1 || lower.endsWith("шток")) {
            return Inflection.of(word, word, Paradigm.HARD);
        }
        return Inflection.of(word, withoutVowel(word), Paradigm.HARD)
                .sureIf(Letters.endsWithAny(lower, "чок", "жок", "шок", "щок", "енок", "ёнок"));
    }

    private static Inflection onSibilant(String word, String lower) {
        if (lower.endsWith("ич")) {
            return Inflection.of(word, word, Paradigm.HARD_EM);
        }
        return Inflection.of(word, word, lower.endsWith("ач") ? Paradigm.HARD : Paradigm.HARD_EM)
                .unsure();
    }

    /** «Скворец» → «скворц», «палец» → «пальц», «боец» → «бойц», «зверёк» → «зверьк», «воробей» → «воробь». */
    private static String withoutVowel(String word) {
        if (Letters.fromEnd(word, 1) == 'й') {
            return Letters.cut(word, 2) + "ь";
        }
        int vowel = Letters.lastVowel(word);
        String before = word.substring(0, vowel);
        String after = word.substring(vowel + 1).replace("ь", "");
        return before + link(before, Character.toLowerCase(word.charAt(vowel)), after) + after;
    }

    private static String link(String before, char vowel, String after) {
        char neighbour = Letters.fromEnd(before, 1);
        if (Letters.isVowel(neighbour)) {
            return "й";
        }
        boolean front = vowel == 'е' || vowel == 'ё';
        boolean soft = front && (neighbour == 'л' || (after.equals("к") && !Letters.isSibilant(neighbour)));
        return soft ? "ь" : "";
    }

    private static String withoutDots(String word) {
        return word.replace('ё', 'е').replace('Ё', 'Е');
    }
}
