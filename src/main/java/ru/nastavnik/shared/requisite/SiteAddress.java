package ru.nastavnik.shared.requisite;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Address of a page on which data are shown to everybody, as a consent to distribution must name it: protocol, server,
 * domain, catalogue and file (Roskomnadzor's order № 18 of 24.02.2021, point 1).
 */
public final class SiteAddress {
    private static final int LONGEST = 300;
    private static final Pattern PARTS = Pattern.compile("(https?://)([^/\\s?#]+)([/?#]\\S*)?");

    private SiteAddress() {}

    /** The address with its server's name in lower case; empty if it is none. Cyrillic domains keep their letters. */
    public static Optional<String> of(String text) {
        var parts = PARTS.matcher(text.strip());
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String server = parts.group(2).toLowerCase(java.util.Locale.ROOT);
        if (!isServer(server)) {
            return Optional.empty();
        }
        return Optional.of(parts.group(1) + server + (parts.group(3) == null ? "" : parts.group(3)));
    }

    private static boolean isServer(String server) {
        try {
            String host = new URI("http://" + IDN.toASCII(server)).getHost();
            return host != null && host.contains(".");
        } catch (URISyntaxException | IllegalArgumentException none) {
            return false;
        }
    }
}
