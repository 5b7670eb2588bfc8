package ru.nastavnik.form.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path into a row: {@code list[2].key} is index 2 and the rest {@code key}. */
record RowPath(int index, String rest) {
    private static final Pattern INSIDE = Pattern.compile("\\[(\\d{1,6})]\\.(.+)");

    static @Nullable RowPath of(String path, String list) {
        Matcher matcher = INSIDE.matcher(path.startsWith(list) ? path.substring(list.length()) : "");
        return matcher.matches() ? new RowPath(Integer.parseInt(matcher.group(1)), matcher.group(2)) : null;
    }
}
