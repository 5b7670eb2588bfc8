package ru.nastavnik.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.notice.domain.NonDelivery;

/** Tells reports of non-delivery of our mails from everything else in a mailbox. */
final class NonDeliveryReports {
    private NonDeliveryReports() {}

    /**
     * What a message reports; empty if it is no report, reports of a delay or a delivery, or is about a mail of somebody
     * else.
     */
    static Optional<NonDelivery> of(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")
                || !(message.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        Optional<UUID> mail = mail(message, report);
        Optional<InternetHeaders> failed = failed(status);
        if (mail.isEmpty() || failed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NonDelivery(
                mail.get(), text(failed.get(), "Status"), afterType(text(failed.get(), "Diagnostic-Code"))));
    }

    /** We write to one person at a time: the first who was not reached is the one. */
    private static Optional<InternetHeaders> failed(DeliveryStatus status) {
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            InternetHeaders recipient = status.getRecipientDSN(i);
            if (text(recipient, "Action").equalsIgnoreCase("failed")) {
                return Optional.of(recipient);
            }
        }
        return Optional.empty();
    }

    /** By the mail that came back or its headers; some servers return neither and only refer to it. */
    private static Optional<UUID> mail(Message report, MultipartReport content) throws MessagingException {
        List<String> named = new ArrayList<>();
        MimeMessage returned = content.getReturnedMessage();
        if (returned != null) {
            addAll(named, returned.getHeader("Message-ID"));
        }
        addAll(named, report.getHeader("In-Reply-To"));
        addAll(named, report.getHeader("References"));
        return named.stream()
                .flatMap(value -> NonDelivery.mailIn(value).stream())
                .findFirst();
    }

    private static void addAll(List<String> named, String @Nullable [] values) {
        if (values != null) {
            named.addAll(Arrays.asList(values));
        }
    }

    private static String text(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    /** «550 5.1.1 unknown» of «smtp; 550 5.1.1 unknown». */
    private static String afterType(String code) {
        return code.substring(code.indexOf(';') + 1).strip();
    }
}
