package ru.nastavnik.notice;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.nastavnik.notice.domain.NonDelivery;

/**
 * The mailbox to which mails come back, read by IMAP if it is set. Mails that are no reports of non-delivery of ours are
 * neither deleted nor marked as read.
 */
@Component
class BounceBox {
    /** A mailbox that hangs is given up. */
    private static final String TIMEOUT_MS = "20000";
    /** In one reading; the next one goes on. */
    private static final int MOST = 200;
    /** A report of one of our short mails is far smaller. */
    private static final int LARGEST_BYTES = 1 << 20;

    /** @param tls whether the whole connection is encrypted, as on port 993 */
    record Settings(String host, int port, String user, String password, String folder, boolean tls) {}

    /**
     * How far a mailbox was read.
     *
     * @param validity numbers are those of before only as long as it stays the same
     */
    record Position(long validity, long lastUid) {}

    private final Settings settings;

    @Autowired
    BounceBox(
            @Value("${nastavnik.mail.bounces.host:}") String host,
            @Value("${nastavnik.mail.bounces.port:993}") int port,
            @Value("${nastavnik.mail.bounces.username:}") String user,
            @Value("${nastavnik.mail.bounces.password:}") String password,
            @Value("${nastavnik.mail.bounces.folder:INBOX}") String folder,
            @Value("${nastavnik.mail.bounces.tls:true}") boolean tls) {
        this(new Settings(host, port, user, password, folder, tls));
    }

    BounceBox(Settings settings) {
        this.settings = settings;
    }

    boolean isSet() {
        return !settings.host().isBlank();
    }

    /** Which mailbox it is, for whoever keeps how far it was read. */
    String name() {
        return settings.user() + "@" + settings.host() + "/" + settings.folder();
    }

    /**
     * Reads what has come since, and deletes the reports that were handed over.
     *
     * @param known how far it was read before; null: never
     * @param found called for each report of one of our mails; what it throws ends the reading
     * @return how far it is read now
     * @throws MessagingException if the mailbox cannot be reached or hangs
     */
    Position read(@Nullable Position known, Consumer<NonDelivery> found) throws MessagingException {
        String protocol = settings.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return read((IMAPFolder) folder, known, found);
            } finally {
                // Without expunging: what others have marked in the mailbox is theirs.
                folder.close(false);
            }
        }
    }

    private static Position read(IMAPFolder folder, @Nullable Position known, Consumer<NonDelivery> found)
            throws MessagingException {
        long validity = folder.getUIDValidity();
        long last = known != null && known.validity() == validity ? known.lastUid() : 0;
        List<Message> reports = new ArrayList<>();
        int read = 0;
        for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = folder.getUID(message);
            // Asked for what is beyond the last one, servers answer with the last one.
            if (uid <= last) {
                continue;
            }
            if (read++ == MOST) {
                break;
            }
            Optional<NonDelivery> report = report(folder, message);
            if (report.isPresent()) {
                found.accept(report.get());
                reports.add(message);
            }
            last = uid;
        }
        putAway(folder, reports);
        return new Position(validity, last);
    }

    /** Nothing that cannot be read is a report: it stays where it is, and the next one is read. */
    private static Optional<NonDelivery> report(Folder folder, Message message) throws MessagingException {
        try {
            return message.isMimeType("multipart/report") && message.getSize() <= LARGEST_BYTES
                    ? NonDeliveryReports.of(message)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (MessagingException malformed) {
            if (!folder.isOpen()) {
                throw malformed;
            }
            return Optional.empty();
        }
    }

    /** A server that cannot delete single mails would delete what others have marked too: there they are marked as read. */
    private static void putAway(IMAPFolder folder, List<Message> reports) throws MessagingException {
        if (reports.isEmpty()) {
            return;
        }
        Message[] handled = reports.toArray(Message[]::new);
        if (((IMAPStore) folder.getStore()).hasCapability("UIDPLUS")) {
            folder.setFlags(handled, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(handled);
        } else {
            folder.setFlags(handled, new Flags(Flags.Flag.SEEN), true);
        }
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // Looking at a mail does not mark it as read.
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
