package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;

/** A receiver's book of letters that come in. What it does is said at {@link Documents}. */
@Component
class IncomingNumbers {

    private final Numbers numbers;
    private final AuditTrail audit;

    IncomingNumbers(Numbers numbers, AuditTrail audit) {
        this.numbers = numbers;
        this.audit = audit;
    }

    RegisterEntry receive(DocumentOwner receiver, RegisteredDocument letter, String number, LocalDate date) {
        RegisterEntry noted = numbers.received(receiver, letter.id());
        if (noted != null) {
            throw new DomainException("Письмо уже зарегистрировано под входящим номером " + noted.number() + ".");
        }
        RegisterEntry entry = numbers.receive(receiver, letter, number, date);
        audit.record(
                "letter.received",
                "document",
                letter.id().toString(),
                Map.of("number", entry.number(), "date", date.toString()));
        return entry;
    }
}
