package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;

/** Numbers that papers hold before they are signed. What each does is said at {@link Documents}. */
@Component
class NumberReservations {

    private static final int LONGEST_REASON = 500;

    private final Numbers numbers;
    private final PaperAccess access;
    private final DataScopes scopes;
    private final AuditTrail audit;

    NumberReservations(Numbers numbers, PaperAccess access, DataScopes scopes, AuditTrail audit) {
        this.numbers = numbers;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
    }

    @Nullable
    RegisterEntry of(RegisterDocument paper) {
        UUID id = paper.paper();
        return id == null ? null : numbers.reservation(paper.owner(), id);
    }

    RegisterEntry reserve(RegisterDocument paper, @Nullable String number, LocalDate date) {
        access.requireKeeper(paper.owner());
        if (paper.paper() == null) {
            throw new IllegalArgumentException("Only a paper with an id reserves a number");
        }
        RegisterEntry held = of(paper);
        if (held != null) {
            throw new DomainException("За документом уже занят номер " + held.number() + ".");
        }
        RegisterEntry entry = numbers.reserve(paper, number, date);
        audit.record(
                "document-number.reserved",
                "register-entry",
                entry.id().toString(),
                Map.of("kind", paper.kind().name(), "number", entry.number()));
        return entry;
    }

    void annul(RegisterDocument paper, String reason) {
        access.requireKeeper(paper.owner());
        RegisterEntry held = of(paper);
        if (held == null) {
            throw new DomainException("За документом не занят номер. Обновите страницу.");
        }
        annul(held, reason);
    }

    void annulIfReserved(OrganizationId organization, UUID paper, String reason) {
        scopes.within(DataScope.system("document", organization), () -> {
            RegisterEntry held = numbers.reservation(DocumentOwner.of(organization), paper);
            if (held != null) {
                annul(held, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            }
            return true;
        });
    }

    private void annul(RegisterEntry held, String reason) {
        numbers.annul(held, reason);
        audit.record(
                "document-number.annulled", "register-entry", held.id().toString(), Map.of("number", held.number()));
    }
}
