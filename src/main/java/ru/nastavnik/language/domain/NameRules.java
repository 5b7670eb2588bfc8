package ru.nastavnik.language.domain;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.shared.Gender;

/**
 * Declension of one part of a name by rules: a library for the bulk, mended where it was seen to be wrong. Both parts
 * of a double surname decline, each by itself.
 */
public final class NameRules {

    private static final String VOWELS = "аеёиоуыэюя";

    /** First parts that stay as they are: «Бонч-Бруевича», «Тер-Петросяна». */
    private static final Set<String> UNDECLINED_FIRST_PARTS = Set.of(
            "бонч", "тер", "кара", "шварц", "книппер", "штейн", "ван", "эль", "аль", "сан", "сент", "мак", "дер");

    /** Foreign surnames in -ин/-ов that take -ом, unlike «Пушкиным». */
    private static final Set<String> FOREIGN_WITH_RUSSIAN_ENDING = Set.of(
            "чаплин", "дарвин", "грин", "кронин", "франклин", "мартин", "бенджамин", "цеппелин", "бюлов", "гуров-грин");

    /** Surnames in -их that decline, unlike «Черных» and «Долгих». */
    private static final Set<String> FOREIGN_IN_IKH =
            Set.of("рерих", "дитрих", "ульрих", "эрлих", "фрейндлих", "фридрих", "генрих", "юрих", "либих", "бытрих");

    /** Surnames that are living nouns with a fleeting vowel the library keeps. */
    private static final Map<String, String> FLEETING_STEMS =
            Map.of("воробей", "воробь", "соловей", "соловь", "муравей", "муравь");

    private final Petrovich petrovich = new Petrovich();

    public String decline(String word, NamePart part, Gender gender, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE || word.isBlank()) {
            return word;
        }
        if (part != NamePart.SURNAME) {
            return byLibrary(word, part, gender, target);
        }
        List<String> declined = new ArrayList<>();
        String[] parts = word.split("-", -1);
        for (int index = 0; index < parts.length; index++) {
            boolean first = parts.length > 1 && index < parts.length - 1;
            declined.add(
                    first && UNDECLINED_FIRST_PARTS.contains(lower(parts[index]))
                            ? parts[index]
                            : surname(parts[index], gender, target));
        }
        return String.join("-", declined);
    }

    private String surname(String word, Gender gender, GrammaticalCase target) {
        String lower = lower(word);
        if (lower.isEmpty() || lower.endsWith("оглы") || lower.endsWith("кызы")) {
            return word;
        }
        if (gender == Gender.FEMALE) {
            return byLibrary(word, NamePart.SURNAME, gender, target);
        }
        String stem = FLEETING_STEMS.get(lower);
        if (stem != null) {
            return soft(keepCase(word, stem.substring(0, stem.length() - 1)) + "ь", target);
        }
        if (lower.endsWith("ой") && syllables(lower) == 1) {
            return afterIot(word.substring(0, word.length() - 1), target);
        }
        if (FOREIGN_IN_IKH.contains(lower) || keepsItsVowel(lower)) {
            return hard(word, target, "ом");
        }
        boolean stressedEnding = lower.endsWith("ач") && syllables(lower) <= 2;
        boolean foreign = FOREIGN_WITH_RUSSIAN_ENDING.contains(lower) || lower.equals("лев");
        if (target == GrammaticalCase.INSTRUMENTAL && (stressedEnding || foreign)) {
            return word + "ом";
        }
        return byLibrary(word, NamePart.SURNAME, gender, target);
    }

    /** «Швец» and «Кузнец» keep the vowel: «Швеца», «Кузнеца»; «Кравец» loses it. */
    private static boolean keepsItsVowel(String lower) {
        if (!lower.endsWith("ец") || lower.length() < 4) {
            return false;
        }
        boolean twoConsonants =
                isConsonant(lower.charAt(lower.length() - 3)) && isConsonant(lower.charAt(lower.length() - 4));
        return twoConsonants || syllables(lower) == 1;
    }

    private static String hard(String word, GrammaticalCase target, String instrumental) {
        return word + choose(target, "а", "у", "а", instrumental, "е");
    }

    private static String soft(String word, GrammaticalCase target) {
        return word + choose(target, "я", "ю", "я", "ём", "е");
    }

    private static String afterIot(String stem, GrammaticalCase target) {
        return stem + choose(target, "я", "ю", "я", "ем", "е");
    }

    private static String choose(
            GrammaticalCase target,
            String genitive,
            String dative,
            String accusative,
            String instrumental,
            String prepositional) {
        return switch (target) {
            case NOMINATIVE -> "";
            case GENITIVE -> genitive;
            case DATIVE -> dative;
            case ACCUSATIVE -> accusative;
            case INSTRUMENTAL -> instrumental;
            case PREPOSITIONAL -> prepositional;
        };
    }

    private String byLibrary(String word, NamePart part, Gender gender, GrammaticalCase target) {
        NameType type = switch (part) {
            case SURNAME -> NameType.LastName;
            case GIVEN_NAME -> NameType.FirstName;
            case PATRONYMIC -> NameType.PatronymicName;
        };
        Case libraryCase = switch (target) {
            case GENITIVE, NOMINATIVE -> Case.Genitive;
            case DATIVE -> Case.Dative;
            case ACCUSATIVE -> Case.Accusative;
            case INSTRUMENTAL -> Case.Instrumental;
            case PREPOSITIONAL -> Case.Prepositional;
        };
        com.github.petrovich4j.Gender libraryGender =
                gender == Gender.MALE ? com.github.petrovich4j.Gender.Male : com.github.petrovich4j.Gender.Female;
        return petrovich.say(word, type, libraryGender, libraryCase);
    }

    private static String keepCase(String word, String lowerStem) {
        return word.substring(0, 1) + lowerStem.substring(1);
    }

    private static long syllables(String lower) {
        return lower.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count();
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && VOWELS.indexOf(letter) < 0 && letter != 'ь' && letter != 'ъ';
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
