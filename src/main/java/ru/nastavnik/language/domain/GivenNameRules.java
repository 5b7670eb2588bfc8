package ru.nastavnik.language.domain;

import ru.nastavnik.shared.Gender;

/** One given name without a hyphen; men's decline on consonants, «-а» and «-я», women's on «-а», «-я» and «-ь». */
final class GivenNameRules {

    private final WordList words;
    private final NounOnA nounsOnA;

    GivenNameRules(WordList words) {
        this.words = words;
        this.nounsOnA = new NounOnA(words);
    }

    Inflection of(String word, Gender gender) {
        if (words.has("indeclinable", word)) {
            return Inflection.still(word).sureIf(!words.has("doubtful", word));
        }
        char last = Letters.fromEnd(word, 1);
        if (last == 'а' || last == 'я') {
            return nounsOnA.of(word);
        }
        return gender == Gender.MALE ? man(word, last) : woman(word, last);
    }

    private static Inflection woman(String word, char last) {
        return last == 'ь' ? Inflection.of(word, Letters.cut(word, 1), Paradigm.THIRD) : Inflection.still(word);
    }

    private Inflection man(String word, char last) {
        String stem = words.stem(word);
        if (stem != null) {
            return Inflection.of(word, stem, Paradigm.HARD);
        }
        if (words.has("given-o", word)) {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.A_HARD).unsure();
        }
        if (Letters.isVowel(last)) {
            return Inflection.still(word);
        }
        if (last == 'ь') {
            return Inflection.of(word, Letters.cut(word, 1), Paradigm.SOFT);
        }
        if (last == 'й') {
            return Inflection.of(
                    word,
                    Letters.cut(word, 1),
                    Letters.fromEnd(word, 2) == 'и' && Letters.syllables(word) > 1 ? Paradigm.SOFT_IY : Paradigm.SOFT);
        }
        boolean sibilant = Letters.isSibilant(last);
        return Inflection.of(word, word, sibilant || last == 'ц' ? Paradigm.HARD_EM : Paradigm.HARD)
                .sureIf(!sibilant);
    }
}
