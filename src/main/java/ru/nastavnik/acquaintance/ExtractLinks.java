package ru.nastavnik.acquaintance;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.persistence.LinkTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Links by which a pupil or a parent reads their extract. The secret is shown once and kept nowhere. */
@Service
@Transactional
public class ExtractLinks {
    /** How long a link works. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final Role[] KEEPERS = {Role.SECRETARY, Role.DIRECTOR, Role.CURATOR};
    static final String NO_TEXT =
            "Текста приказа здесь нет, хранится его скан. Выписку готовят по бумаге, ознакомление отмечают здесь.";

    private static final String SUBJECT = "extract-link";

    private final AccessGuard guard;
    private final ReaderTable readers;
    private final LinkTable links;
    private final DocumentArchive archive;
    private final RegionClock clock;
    private final AuditTrail audit;

    ExtractLinks(
            AccessGuard guard,
            ReaderTable readers,
            LinkTable links,
            DocumentArchive archive,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.readers = readers;
        this.links = links;
        this.archive = archive;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A new link; earlier ones of the reader stop working.
     *
     * @param expiresAt when it stops working
     */
    public record Issued(String secret, Instant expiresAt) {}

    /**
     * @return the secret of 256 random bits, to stand behind «#» of the address, where no server's log sees it
     * @throws NotFoundException if the actor's organisation has no such reader
     * @throws DomainException for an employee, who reads the order itself, and for an order whose text is not here
     */
    public Issued issue(ReaderId reader) {
        Actor actor = guard.require(KEEPERS);
        OrganizationId organization = organization(actor);
        ReaderTable.Placed placed = placed(organization, reader);
        if (!placed.reader().kind().getsExtract()) {
            throw new DomainException("Работник читает приказ целиком и подписывает лист: выписка ему не нужна.");
        }
        RegisteredDocument order = archive.get(placed.document());
        if (!order.hasText()) {
            throw new DomainException(NO_TEXT);
        }
        DocumentRelation later = order.relatedBy();
        if (later != null && later.type() == DocumentRelation.Type.CANCELS) {
            throw new DomainException("Приказ отменён: новую ссылку на выписку из него не выдают.");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.now();
        Instant expires = now.plus(LIFE);
        links.awaitTurn(reader);
        links.revoke(organization, reader, now);
        links.add(
                organization,
                Ids.next(),
                reader,
                hash(secret),
                now,
                actor.account().toString(),
                expires);
        audit.record(
                "extract-link.issued",
                SUBJECT,
                reader.toString(),
                Map.of("document", placed.document().toString()));
        return new Issued(secret, expires);
    }

    /** The reader's link stops working at once. */
    public void revoke(ReaderId reader) {
        Actor actor = guard.require(KEEPERS);
        OrganizationId organization = organization(actor);
        ReaderTable.Placed placed = placed(organization, reader);
        if (links.revoke(organization, reader, clock.now()) > 0) {
            audit.record(
                    "extract-link.revoked",
                    SUBJECT,
                    reader.toString(),
                    Map.of("document", placed.document().toString()));
        }
    }

    private ReaderTable.Placed placed(OrganizationId organization, ReaderId reader) {
        return readers.find(organization, reader)
                .orElseThrow(() -> new NotFoundException("Такого человека нет в листе ознакомления."));
    }

    private static OrganizationId organization(Actor actor) {
        return actor.organization().orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }

    static String hash(String secret) {
        return Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    static DataScope scope(OrganizationId organization) {
        return DataScope.system("extract-link", organization);
    }
}
