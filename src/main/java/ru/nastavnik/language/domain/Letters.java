package ru.nastavnik.language.domain;

import java.util.Locale;

/** Letters of Russian words. */
final class Letters {

    private static final String VOWELS = "аеёиоуыэюя";
    private static final String VELARS = "гкх";
    private static final String SIBILANTS = "жшчщ";

    private Letters() {}

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** As the word lists write it: in small letters and without «ё», which many leave out. */
    static String key(String word) {
        return lower(word).replace('ё', 'е');
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static boolean isConsonant(char letter) {
        return isCyrillic(letter) && !isVowel(letter) && "ьъ".indexOf(Character.toLowerCase(letter)) < 0;
    }

    static boolean isVelar(char letter) {
        return VELARS.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static boolean isSibilant(char letter) {
        return SIBILANTS.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static int syllables(String word) {
        return (int) word.chars().filter(letter -> isVowel((char) letter)).count();
    }

    /** Groups of vowels: «Куок» has two vowels and one group, as names of the East are read. */
    static int vowelGroups(String word) {
        int groups = 0;
        boolean inside = false;
        for (int at = 0; at < word.length(); at++) {
            boolean vowel = isVowel(word.charAt(at));
            if (vowel && !inside) {
                groups++;
            }
            inside = vowel;
        }
        return groups;
    }

    /** Where the last vowel stands, or -1. */
    static int lastVowel(String word) {
        int at = word.length() - 1;
        while (at >= 0 && !isVowel(word.charAt(at))) {
            at--;
        }
        return at;
    }

    static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    /** The letter so many places from the end, 1 for the last; a blank if the word is shorter. */
    static char fromEnd(String word, int place) {
        return word.length() < place ? ' ' : Character.toLowerCase(word.charAt(word.length() - place));
    }

    static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCyrillic(char letter) {
        char small = Character.toLowerCase(letter);
        return (small >= 'а' && small <= 'я') || small == 'ё';
    }
}
