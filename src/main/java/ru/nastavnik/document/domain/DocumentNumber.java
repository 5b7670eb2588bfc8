package ru.nastavnik.document.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.shared.ValidationException;

/**
 * A number as people write it, and its place in the register: «181» before «181/1» before «182». Two spellings of one
 * number («15-од», « 15 – ОД», «015-од») have one place, so that the second is refused.
 *
 * @param text as it is printed
 * @param sortKey its place; compared byte by byte
 * @param running the running number, from which the next one is proposed
 */
public record DocumentNumber(String text, String sortKey, int running) {

    private static final int LONGEST = 30;
    private static final int DIGITS = 9;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}/.() -]+");
    private static final Pattern RUN = Pattern.compile("\\d+");

    /**
     * @param prefix what the register writes before its numbers
     * @param suffix what it writes after them
     * @throws ValidationException on field {@code number} if it is no number
     */
    public static DocumentNumber of(String typed, String prefix, String suffix) {
        String text = typed.strip().replaceAll("[\\u2010-\\u2015\\u2212]", "-").replaceAll("\\s+", " ");
        text = text.replaceFirst("^№\\s*", "").replaceAll("\\s*([-/])\\s*", "$1");
        if (text.isEmpty()) {
            throw new ValidationException("number", "Укажите номер из книги регистрации");
        }
        if (text.length() > LONGEST || !ALLOWED.matcher(text).matches()) {
            throw new ValidationException(
                    "number", "Номер — до 30 знаков: цифры, буквы, дефис, косая черта, точка. Пример: «181/1-од»");
        }
        String core = core(text, prefix, suffix);
        Matcher run = RUN.matcher(core);
        if (!run.find()) {
            throw new ValidationException("number", "В номере нет ни одной цифры");
        }
        if (significant(run.group()).length() > DIGITS) {
            throw new ValidationException("number", "Слишком длинный номер");
        }
        return new DocumentNumber(text, key(core), Integer.parseInt(significant(run.group())));
    }

    /** The register's number of that running one. */
    public static DocumentNumber running(int running, String prefix, String suffix) {
        return of(prefix + running + suffix, prefix, suffix);
    }

    /** The number without what the register adds to each. */
    private static String core(String text, String prefix, String suffix) {
        String lower = text.toLowerCase(Locale.ROOT);
        String before = prefix.toLowerCase(Locale.ROOT);
        String after = suffix.toLowerCase(Locale.ROOT);
        int from = lower.startsWith(before) ? before.length() : 0;
        int to = lower.endsWith(after) && lower.length() - after.length() > from
                ? lower.length() - after.length()
                : lower.length();
        String core = lower.substring(from, to);
        return RUN.matcher(core).find() ? core : lower;
    }

    private static String key(String core) {
        return RUN.matcher(core.replace(" ", "")).replaceAll(run -> padded(run.group()));
    }

    private static String padded(String digits) {
        String number = significant(digits);
        return "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    private static String significant(String digits) {
        String number = digits.replaceFirst("^0+", "");
        return number.isEmpty() ? "0" : number;
    }
}
