package ru.nastavnik.figure.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Russian alphabetical order in which 6.2 stands before 6.10 and «№ 9» before «№ 10». */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("ru"));

    @Override
    public int compare(String one, String two) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(two);
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int order = comparePart(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
        return right.find() ? -1 : 0;
    }

    private int comparePart(String one, String two) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(two.charAt(0))) {
            return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(two));
        }
        return collator.compare(one, two);
    }
}
