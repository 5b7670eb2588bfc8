package ru.nastavnik.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import ru.nastavnik.notice.domain.MailText;
import ru.nastavnik.notice.domain.NonDelivery;

/** The way out to the mail server, if one is set. */
@Component
class MailDoor {
    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailDoor(ObjectProvider<JavaMailSender> sender, @Value("${nastavnik.mail.from:}") String from) {
        this(sender.getIfAvailable(), from);
    }

    MailDoor(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** The server will never take this mail for this address; trying again is of no use. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** Whether there is a mail server and a sender's address. */
    boolean isOpen() {
        return sender != null && !from.isBlank();
    }

    /** What is missing; empty if nothing is. */
    Optional<String> missing() {
        if (sender == null) {
            return Optional.of("spring.mail.host");
        }
        return from.isBlank() ? Optional.of("nastavnik.mail.from") : Optional.empty();
    }

    /**
     * Hands a mail to the server. Outside any transaction: a server may take its time.
     *
     * @param id the Message-ID is made of it, so that a mail that is sent twice is one for its reader
     * @throws RefusedException if the server refuses the address for good
     * @throws MailException if it did not take the mail now
     */
    void send(UUID id, String to, MailText text) throws RefusedException {
        JavaMailSender out = sender;
        if (out == null) {
            throw new MailSendException("No mail server is set");
        }
        try {
            MimeMessage message = out.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject(text.subject());
            mail.setText(text.body());
            message.setHeader("Message-ID", NonDelivery.messageId(id));
            message.setHeader("Auto-Submitted", "auto-generated");
            out.send(message);
        } catch (MessagingException malformed) {
            throw new RefusedException("Адрес записан неверно", malformed);
        } catch (MailSendException failure) {
            if (isRefused(failure)) {
                throw new RefusedException("Почтовый сервер не принимает писем для этого адреса", failure);
            }
            throw failure;
        }
    }

    private static boolean isRefused(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
