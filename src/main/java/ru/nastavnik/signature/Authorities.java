package ru.nastavnik.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.cms.AuthorityCertificate;
import ru.nastavnik.signature.cms.RevocationList;
import ru.nastavnik.signature.persistence.TrustTable;

/**
 * Whom the region trusts: certificates of authorities and their lists of revoked certificates, uploaded by the
 * administrator. Nothing is fetched. What was uploaded stays; a certificate can be withdrawn, a list is followed by a
 * newer one.
 */
@Service
@Transactional
public class Authorities {
    private static final int LONGEST_REASON = 300;

    private final AccessGuard guard;
    private final TrustTable table;
    private final AuditTrail audit;
    private final RegionClock clock;

    Authorities(AccessGuard guard, TrustTable table, AuditTrail audit, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that count first; withdrawn ones stay in sight. */
    @Transactional(readOnly = true)
    public List<TrustCertificate> list() {
        guard.require(Role.ADMINISTRATOR);
        return table.list();
    }

    /** Whether a list is fresh at this moment. */
    @Transactional(readOnly = true)
    public boolean isFresh(Instant freshUntil) {
        guard.require(Role.ADMINISTRATOR);
        return freshUntil.isAfter(clock.now());
    }

    /**
     * @param content DER, PEM or base64
     * @throws ValidationException on field {@code certificate} if it is none of an authority, or there already
     */
    public TrustCertificateId add(byte[] content) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        AuthorityCertificate certificate = AuthorityCertificate.read(content, clock.now());
        boolean there = table.inForce().values().stream()
                .anyMatch(one -> Hashes.sha256(one).equals(certificate.sha256()));
        if (there) {
            throw new ValidationException("certificate", "Этот сертификат уже добавлен.");
        }
        TrustCertificateId id = TrustCertificateId.next();
        table.add(id, certificate, clock.now(), actor.account());
        audit.record(
                "trust.certificate-added",
                "trust-certificate",
                id.toString(),
                Map.of("number", certificate.number(), "sha256", certificate.sha256()));
        return id;
    }

    /**
     * From now on the certificate counts in no check; checks that were made stay as they were.
     *
     * @throws ValidationException on field {@code reason} if none is given
     * @throws ConflictException if it was withdrawn before
     */
    public void withdraw(TrustCertificateId id, String reason) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        if (table.list().stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFoundException("Сертификат не найден.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ValidationException("reason", "Напишите причину, не длиннее 300 знаков");
        }
        if (!table.withdraw(id, reason.strip(), clock.now(), actor.account())) {
            throw new ConflictException("Доверие этому сертификату уже прекращено.");
        }
        audit.record("trust.certificate-withdrawn", "trust-certificate", id.toString(), Map.of());
    }

    /**
     * Takes the list of an authority whose certificate is there and whose signature the list bears.
     *
     * @throws ValidationException on field {@code list} if it is none, is not fresh, or nobody's of those
     */
    public void addList(byte[] content) {
        Actor actor = guard.require(Role.ADMINISTRATOR);
        RevocationList list = RevocationList.read(content, clock.now());
        Optional<TrustCertificateId> authority = table.inForce().entrySet().stream()
                .filter(one -> list.isOf(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (authority.isEmpty()) {
            throw new ValidationException(
                    "list",
                    "Этот список подписан удостоверяющим центром, сертификата которого здесь нет. Сначала добавьте"
                            + " сертификат.");
        }
        if (!table.addList(authority.get(), list, clock.now(), actor.account())) {
            throw new ValidationException("list", "Этот список уже загружен.");
        }
        audit.record(
                "trust.list-uploaded",
                "trust-certificate",
                authority.get().toString(),
                Map.of("until", list.freshUntil().toString()));
    }
}
