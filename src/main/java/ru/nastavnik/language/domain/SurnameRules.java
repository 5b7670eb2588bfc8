package ru.nastavnik.language.domain;

import ru.nastavnik.shared.Gender;

/**
 * One surname without a hyphen. A man's surname declines unless it ends in a vowel that does not change or in «-ых»; a
 * woman's only in «-а», «-я» (Rosenthal § 149).
 */
final class SurnameRules {

    private final WordList words;
    private final MasculineNoun nouns;
    private final NounOnA nounsOnA;

    SurnameRules(WordList words) {
        this.words = words;
        this.nouns = new MasculineNoun(words);
        this.nounsOnA = new NounOnA(words);
    }

    Inflection of(String word, Gender gender) {
        boolean onVowel = "ая".indexOf(Letters.fromEnd(word, 1)) >= 0;
        if (gender == Gender.FEMALE && !onVowel) {
            return Inflection.still(word);
        }
        Inflection found = words.has("indeclinable", word)
                ? Inflection.still(word)
                : gender == Gender.FEMALE ? woman(word) : man(word);
        boolean dots = Letters.lower(word).contains("ё");
        return found.sureIf(!words.has("doubtful", word) && (dots || !words.has("doubtful-without-dots", word)));
    }

    private Inflection man(String word) {
        String key = Letters.key(word);
        char last = Letters.fromEnd(word, 1);
        if (last == 'а') {
            return nounsOnA.of(word);
        }
        if (last == 'я') {
            return looksLikeAdjectiveOfWoman(key) ? Inflection.still(word).unsure() : nounsOnA.of(word);
        }
        if (Letters.isVowel(last)) {
            return Inflection.still(word);
        }
        if (last == 'й') {
            return onIot(word, key);
        }
        if (Letters.endsWithAny(key, "ов", "ев", "ин", "ын")) {
            return patronymic(word);
        }
        if (Letters.endsWithAny(key, "их", "ых")) {
            return onIkh(word, key);
        }
        return nouns.of(word);
    }

    private Inflection onIot(String word, String key) {
        String stem = Letters.cut(word, 2);
        if (key.endsWith("ый")) {
            return Inflection.of(word, stem, Paradigm.ADJECTIVE);
        }
        if (key.endsWith("ий")) {
            return onIy(word);
        }
        return key.endsWith("ой") ? onOy(word, key) : nouns.of(word);
    }

    private Inflection onIy(String word) {
        String stem = Letters.cut(word, 2);
        Inflection noun = Inflection.of(
                word, Letters.cut(word, 1), Letters.syllables(word) == 1 ? Paradigm.SOFT : Paradigm.SOFT_IY);
        if (words.has("noun", word)) {
            return noun;
        }
        if (words.has("possessive", word)) {
            return Inflection.of(word, stem + "ь", Paradigm.ADJECTIVE_SOFT);
        }
        char before = Letters.fromEnd(stem, 1);
        if (Letters.isVelar(before)) {
            return Inflection.of(word, stem, Paradigm.ADJECTIVE_VELAR);
        }
        if (Letters.isSibilant(before) || words.has("adjective", word)) {
            return Inflection.of(word, stem, Paradigm.ADJECTIVE_SOFT);
        }
        return noun.sureIf(before != 'н');
    }

    /** «Герой» is a noun, «Броневой» an adjective; one syllable is a noun as «Цой», but «Злой». */
    private Inflection onOy(String word, String key) {
        String stem = Letters.cut(word, 2);
        char before = Letters.fromEnd(stem, 1);
        boolean adjective = words.has("adjective", word);
        if (words.has("noun", word) || (Letters.syllables(word) == 1 && !adjective)) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT);
        }
        boolean sure = adjective || Letters.endsWithAny(key, "ской", "цкой") || "внлдмсжшщ".indexOf(before) >= 0;
        return Inflection.of(
                        word,
                        stem,
                        Letters.isVelar(before) || Letters.isSibilant(before)
                                ? Paradigm.ADJECTIVE_VELAR
                                : Paradigm.ADJECTIVE)
                .sureIf(sure);
    }

    /** «Ивановым», but «Чаплином» and «Шином». */
    private Inflection patronymic(String word) {
        if (words.has("foreign", word)) {
            return Inflection.of(word, word, Paradigm.HARD);
        }
        boolean oneSyllable = Letters.syllables(word) == 1;
        if (oneSyllable && !words.has("russian", word)) {
            return Inflection.of(word, word, Paradigm.HARD).unsure();
        }
        return Inflection.of(word, word, Paradigm.SURNAME);
    }

    /** Russian plurals end so after a velar, a sibilant or «н» («Долгих»); after other consonants the name is German. */
    private Inflection onIkh(String word, String key) {
        char before = Letters.fromEnd(word, 3);
        boolean plural = key.endsWith("ых") || Letters.isVelar(before) || Letters.isSibilant(before) || before == 'н';
        return plural && !words.has("noun-ikh", word)
                ? Inflection.still(word)
                : Inflection.of(word, word, Paradigm.HARD);
    }

    private Inflection woman(String word) {
        String key = Letters.key(word);
        if (looksLikeAdjectiveOfWoman(key)) {
            return adjectiveOfWoman(word, key);
        }
        if (key.endsWith("ья") && words.has("possessive", Letters.cut(key, 2) + "ий")) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.WOMAN_POSSESSIVE);
        }
        if (Letters.endsWithAny(key, "ова", "ева", "ина", "ына")) {
            return patronymicOfWoman(word);
        }
        return nounsOnA.of(word);
    }

    private Inflection adjectiveOfWoman(String word, String key) {
        String stem = Letters.cut(word, 2);
        if (key.endsWith("яя")) {
            return Inflection.of(word, stem, Paradigm.WOMAN_ADJECTIVE_YA);
        }
        boolean soft = Letters.isSibilant(Letters.fromEnd(stem, 1)) && !words.has("stressed-adjective", word);
        return Inflection.of(word, stem, soft ? Paradigm.WOMAN_ADJECTIVE_SOFT : Paradigm.WOMAN_ADJECTIVE);
    }

    /** «Ивановой», but «Коровы»; «Калины» or «Калиной» is for the bearer to say. */
    private Inflection patronymicOfWoman(String word) {
        if (words.has("woman-noun-sure", word)) {
            return nounsOnA.of(word);
        }
        if (words.has("woman-noun", word)) {
            return nounsOnA.of(word).unsure();
        }
        return Inflection.of(word, Letters.cut(word, 1), Paradigm.WOMAN_SURNAME).sureIf(Letters.syllables(word) > 2);
    }

    private static boolean looksLikeAdjectiveOfWoman(String key) {
        return key.length() > 3 && Letters.endsWithAny(key, "ая", "яя");
    }
}
