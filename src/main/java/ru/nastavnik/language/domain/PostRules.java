package ru.nastavnik.language.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.nastavnik.language.GrammaticalCase;

/**
 * Declension of a post's title by rules: adjectives in front and the noun they belong to decline, whatever follows
 * («директора по воспитательной работе», «русского языка») stays. «Учитель-логопед» declines in both parts.
 */
public final class PostRules {

    /** Adjectives that stand for a noun: the rest of the title depends on them. */
    private static final Set<String> ADJECTIVAL_NOUNS = Set.of(
            "заведующий",
            "заведующая",
            "исполняющий",
            "исполняющая",
            "управляющий",
            "управляющая",
            "вожатый",
            "вожатая",
            "дежурный",
            "рабочий");

    private PostRules() {}

    public static String decline(String title, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE || title.isBlank()) {
            return title;
        }
        List<String> result = new ArrayList<>();
        boolean nounPassed = false;
        for (String word : title.strip().split("\\s+")) {
            if (nounPassed || abbreviated(word)) {
                result.add(word);
            } else if (isAdjective(lower(word))) {
                result.add(adjective(word, target));
                nounPassed = ADJECTIVAL_NOUNS.contains(lower(word));
            } else {
                result.add(noun(word, target));
                nounPassed = true;
            }
        }
        return String.join(" ", result);
    }

    private static boolean abbreviated(String word) {
        return word.contains(".");
    }

    private static boolean isAdjective(String lower) {
        return lower.endsWith("ый") || lower.endsWith("ий") || lower.endsWith("ая") || lower.endsWith("яя");
    }

    private static String adjective(String word, GrammaticalCase target) {
        String lower = lower(word);
        String stem = word.substring(0, word.length() - 2);
        boolean hissing = stem.matches(".*[жшщч]$");
        boolean velar = stem.matches(".*[кгх]$");
        boolean soft = hissing || lower.endsWith("яя") || (lower.endsWith("ий") && !velar);
        if (lower.endsWith("ая") || lower.endsWith("яя")) {
            String oblique = soft ? "ей" : "ой";
            return stem
                    + switch (target) {
                        case ACCUSATIVE -> lower.endsWith("яя") ? "юю" : "ую";
                        default -> oblique;
                    };
        }
        return stem
                + switch (target) {
                    case GENITIVE, ACCUSATIVE -> soft ? "его" : "ого";
                    case DATIVE -> soft ? "ему" : "ому";
                    case INSTRUMENTAL -> soft || velar ? "им" : "ым";
                    case PREPOSITIONAL -> soft ? "ем" : "ом";
                    case NOMINATIVE -> lower.substring(lower.length() - 2);
                };
    }

    private static String noun(String word, GrammaticalCase target) {
        List<String> parts = new ArrayList<>();
        for (String part : word.split("-", -1)) {
            parts.add(simpleNoun(part, target));
        }
        return String.join("-", parts);
    }

    private static String simpleNoun(String word, GrammaticalCase target) {
        if (word.isEmpty()) {
            return word;
        }
        String lower = lower(word);
        String stem = word.substring(0, word.length() - 1);
        char last = lower.charAt(lower.length() - 1);
        if (last == 'ь' || last == 'й') {
            return stem + endings(target, "я", "ю", "я", "ем", "е");
        }
        if (last == 'а') {
            boolean softened = stem.matches("(?iu).*[кгхжшщч]$");
            boolean sibilant = stem.matches("(?iu).*[жшщчц]$");
            return stem + endings(target, softened ? "и" : "ы", "е", "у", sibilant ? "ей" : "ой", "е");
        }
        if (last == 'я') {
            return stem + endings(target, "и", "е", "ю", "ей", "е");
        }
        if ("оеиуыэю".indexOf(last) >= 0) {
            return word;
        }
        boolean sibilant = "жшщчц".indexOf(last) >= 0 && !lower.equals("врач");
        return word + endings(target, "а", "у", "а", sibilant ? "ем" : "ом", "е");
    }

    private static String endings(
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

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
