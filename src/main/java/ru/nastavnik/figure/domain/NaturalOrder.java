package ru.nastavnik.figure.domain;

import java.math.BigInteger;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Russian alphabetical order in which 6.2 stands before 6.10 and «№ 9» before «№ 10». */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("ru"));

    @Override
    public int compare(String one, String two) {
        return keyOf(one).compareTo(keyOf(two));
    }

    /** Of a text that is compared many times: taking it apart costs far more than comparing. */
    public Key keyOf(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String words = part.group();
            BigInteger number = Character.isDigit(words.charAt(0)) ? new BigInteger(words) : null;
            parts.add(new Part(number, collator.getCollationKey(words)));
        }
        return new Key(parts);
    }

    /** Stands for a text; keys of one order are compared as their texts are. */
    public static final class Key implements Comparable<Key> {
        private final List<Part> parts;

        private Key(List<Part> parts) {
            this.parts = parts;
        }

        @Override
        public int compareTo(Key other) {
            int common = Math.min(parts.size(), other.parts.size());
            for (int i = 0; i < common; i++) {
                int order = parts.get(i).compareTo(other.parts.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(parts.size(), other.parts.size());
        }
    }

    /** @param number of digits; null of other characters */
    private record Part(@Nullable BigInteger number, CollationKey words) {
        int compareTo(Part other) {
            return number != null && other.number != null
                    ? number.compareTo(other.number)
                    : words.compareTo(other.words);
        }
    }
}
