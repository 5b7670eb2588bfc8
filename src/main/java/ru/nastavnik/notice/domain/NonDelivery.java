package ru.nastavnik.notice.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report of non-delivery (RFC 3464) says of one of our mails.
 *
 * @param mail the mail, by the Message-ID that we gave it
 * @param status as RFC 3463 codes it: «5.1.1»; empty if the report has none
 * @param said in the words of the server that gave up
 */
public record NonDelivery(UUID mail, String status, String said) {
    private static final int LONGEST = 500;
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@nastavnik>");

    public NonDelivery {
        said = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    /** The Message-ID under which a mail goes. */
    public static String messageId(UUID mail) {
        return "<" + mail + "@nastavnik>";
    }

    /** The first mail of ours that a header names; empty if it names none. */
    public static Optional<UUID> mailIn(String header) {
        Matcher found = OURS.matcher(header);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    /** Whether the address will not take the next mail either; a full mailbox or a server that was away may. */
    public boolean isForGood() {
        return !status.startsWith("4.");
    }
}
