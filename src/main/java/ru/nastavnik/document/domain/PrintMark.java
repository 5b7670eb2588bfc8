package ru.nastavnik.document.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the square code on a print says: which text it is, and the code by which the print is checked. It names no paper,
 * no organisation and nobody.
 */
public record PrintMark(VersionCode version, CheckCode check) {

    private static final String OURS = "NASTAVNIK";
    private static final Pattern WRITTEN =
            Pattern.compile("(?:" + OURS + ":|https?://\\S{1,200}/check#)([0-9A-Z]{8}):([0-9A-Z]{18})");

    /**
     * What the square code says.
     *
     * @param publicAddress where the page that checks prints is found, without a slash at its end; empty if nobody said
     */
    public String text(String publicAddress) {
        String codes = version.value() + ":" + check.value();
        // What stands behind «#» a browser keeps to itself: no server on the way writes it down.
        return publicAddress.isEmpty() ? OURS + ":" + codes : publicAddress + "/check#" + codes;
    }

    /** The mark in a square code; empty if the code is somebody else's. */
    public static Optional<PrintMark> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || !VersionCode.possible(written.group(1)) || !CheckCode.possible(written.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new PrintMark(new VersionCode(written.group(1)), new CheckCode(written.group(2))));
    }
}
