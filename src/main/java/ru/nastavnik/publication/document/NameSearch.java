package ru.nastavnik.publication.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds surnames in texts, in whatever Russian case they stand. Rather leaves a text out than a name in: a word that only
 * looks like the surname counts too.
 */
public final class NameSearch {
    /** «Н.П. Сидорова», «Сидорова Н. П.», «Нина Павловна», in every case. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?<!\\p{L})[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.(?!\\p{L}\\p{L}?\\.)|(?<!\\p{L})[А-ЯЁ][а-яё]+(?:вич|вн)(?:а|у|ем|е|ы|ой)?(?!\\p{L})");

    private final @Nullable Pattern pattern;

    public NameSearch(Collection<String> surnames) {
        Set<String> stems = new TreeSet<>();
        for (String surname : surnames) {
            String stem = stem(plain(surname.strip()));
            if (!stem.isEmpty()) {
                stems.add(stem);
                stems.add(stem.toUpperCase(Locale.ROOT));
            }
        }
        pattern = stems.isEmpty()
                ? null
                : Pattern.compile(stems.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")\\p{L}{0,3}(?!\\p{L})")));
    }

    public boolean isIn(String text) {
        return pattern != null && pattern.matcher(plain(text)).find();
    }

    /** Whether a text names somebody, whoever it is: for texts of authorities, who keep no register of names. */
    public static boolean namesSomebody(String text) {
        return SOMEBODY.matcher(text).find();
    }

    private static String plain(String text) {
        return text.replace('ё', 'е').replace('Ё', 'Е');
    }

    private static String stem(String surname) {
        if (surname.matches(".{3,}(?:ий|ый|ой|ая|яя)")) {
            return surname.substring(0, surname.length() - 2);
        }
        return surname.matches(".{2,}[аяьоеи]") ? surname.substring(0, surname.length() - 1) : surname;
    }
}
