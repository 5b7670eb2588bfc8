package ru.nastavnik.people.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.people.PersonKind;

/** A class or study group as papers write it: «6 «А» класс», «группа ИС-21». What is no class stays as it was entered. */
public final class StudyGroup {
    private static final int LAST_CLASS = 12;
    private static final Pattern CLASS = Pattern.compile(
            "(\\d{1,2})\\s*[-–—]?\\s*[«\"„“']?\\s*(\\p{L})?\\s*[»\"”“']?\\s*(?:кл(?:асс|\\.)?)?",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final String LATIN = "ABCEHKMOPTX";
    private static final String CYRILLIC = "АВСЕНКМОРТХ";

    private StudyGroup() {}

    public static String inWords(PersonKind kind, String entered) {
        String text = entered.strip();
        if (kind == PersonKind.STUDENT) {
            return text.toLowerCase(Locale.ROOT).contains("групп") ? text : "группа " + text;
        }
        Matcher found = CLASS.matcher(text);
        if (!found.matches()
                || Integer.parseInt(found.group(1)) > LAST_CLASS
                || found.group(1).equals("0")) {
            return text;
        }
        String number = String.valueOf(Integer.parseInt(found.group(1)));
        String letter = found.group(2);
        return letter == null ? number + " класс" : number + " «" + cyrillic(letter) + "» класс";
    }

    private static String cyrillic(String letter) {
        String large = letter.toUpperCase(Locale.ROOT);
        int known = LATIN.indexOf(large);
        return known < 0 ? large : CYRILLIC.substring(known, known + 1);
    }
}
