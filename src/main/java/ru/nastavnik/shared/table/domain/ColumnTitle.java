package ru.nastavnik.shared.table.domain;

import java.util.regex.Pattern;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** Titles of columns as people change them: a star, a colon, a unit behind them, a word broken at the end of a line. */
public final class ColumnTitle {
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})-\\n(?=\\p{Ll})");
    private static final Pattern BESIDE =
            Pattern.compile("(?:[*:;,.]|\\s*[,(]\\s*(?:чел\\.?|ед\\.?|шт\\.?|%|обязательно)\\s*\\)?)+$");
    private static final Pattern NUMBER = Pattern.compile("(?:№|n|no)?(?:п/п|пп)?\\.?");

    private ColumnTitle() {}

    public static String key(String title) {
        String whole = BROKEN.matcher(Spelling.clean(title)).replaceAll("");
        String key = Spelling.key(whole);
        String plain = BESIDE.matcher(key).replaceFirst("").strip();
        return plain.isEmpty() ? key : plain;
    }

    /** Whether the column only numbers the rows. */
    public static boolean isRowNumber(String title) {
        String key = Spelling.key(title).replaceAll("[ *:]", "");
        return !key.isEmpty() && NUMBER.matcher(key).matches();
    }
}
