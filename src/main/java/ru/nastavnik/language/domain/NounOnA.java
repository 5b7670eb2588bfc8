package ru.nastavnik.language.domain;

/** Words in «-а» and «-я»: «Сорока», «Синица», «Зозуля», «Данелия», men's and women's alike. */
final class NounOnA {

    private final WordList words;

    NounOnA(WordList words) {
        this.words = words;
    }

    Inflection of(String word) {
        return Letters.fromEnd(word, 1) == 'а' ? onA(word) : onYa(word);
    }

    private Inflection onA(String word) {
        char before = Letters.fromEnd(word, 2);
        if (Letters.isVowel(before) || (Letters.syllables(word) == 1 && word.length() < 4)) {
            return Inflection.still(word);
        }
        String stem = Letters.cut(word, 1);
        boolean stressed = words.has("stressed-a", word);
        if (before == 'ц') {
            return Inflection.of(word, stem, stressed ? Paradigm.A_HARD : Paradigm.A_TS);
        }
        if (Letters.isSibilant(before)) {
            return Inflection.of(word, stem, stressed ? Paradigm.A_VELAR : Paradigm.A_SIBILANT);
        }
        return Inflection.of(word, stem, Letters.isVelar(before) ? Paradigm.A_VELAR : Paradigm.A_HARD);
    }

    private Inflection onYa(String word) {
        char before = Letters.fromEnd(word, 2);
        if (Letters.syllables(word) == 1 && word.length() < 3) {
            return Inflection.still(word);
        }
        String stem = Letters.cut(word, 1);
        if (before == 'и') {
            return Inflection.of(word, stem, Paradigm.IYA);
        }
        return Inflection.of(word, stem, words.has("stressed-ya", word) ? Paradigm.YA_STRESSED : Paradigm.YA);
    }
}
