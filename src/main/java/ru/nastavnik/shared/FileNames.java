package ru.nastavnik.shared;

import java.util.regex.Pattern;

/** Names of files as browsers send them. */
public final class FileNames {
    /** Controls, of which the database refuses one, and marks that are not seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name to be kept and shown: without a path and without what is not seen, at most 200 characters. */
    public static String kept(String sent) {
        String name = UNSEEN.matcher(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .strip();
        if (name.isEmpty()) {
            return "файл";
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
