package ru.nastavnik.report.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of a workbook's sheets: no forbidden signs, at most 31 characters, no two alike. */
final class SheetNames {
    private static final int LIMIT = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String title, String otherwise) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = cut(allowed.isEmpty() ? otherwise : allowed, LIMIT);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(allowed, LIMIT - 3) + " " + number;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length())).strip();
    }
}
