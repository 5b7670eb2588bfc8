package ru.nastavnik.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.people.domain.MarkRules;
import ru.nastavnik.people.domain.ScanContent;
import ru.nastavnik.people.persistence.ConsentRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/** The curator's register of consents on paper: entered, scanned, withdrawn; never deleted. */
@Service
@Transactional
public class ConsentRegister {
    /** Bytes of a scan that is accepted. */
    public static final int LARGEST_SCAN = ScanContent.LARGEST;

    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final PersonRepository persons;
    private final ConsentRepository consents;
    private final Consents gate;
    private final ObjectProvider<ConsentDependents> dependents;

    ConsentRegister(
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PersonRepository persons,
            ConsentRepository consents,
            Consents gate,
            ObjectProvider<ConsentDependents> dependents) {
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.persons = persons;
        this.consents = consents;
        this.gate = gate;
        this.dependents = dependents;
    }

    /** All consents of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(OrganizationId organization, PersonId person) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return consents.of(organization, List.of(person));
    }

    /** Whom the age asks to sign on a day. */
    @Transactional(readOnly = true)
    public ConsentSigner requiredSigner(OrganizationId organization, PersonId person, LocalDate day) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return gate.rules().requiredSigner(get(person).birthDate(), day);
    }

    /** @throws ValidationException if the dates are impossible or the signer does not suit the age */
    public ConsentId register(OrganizationId organization, ConsentRegistration registration) {
        guard.require(organization, Role.CURATOR);
        return enter(organization, registration);
    }

    /** As {@link #registerAll(OrganizationId, Collection, ConsentKind, LocalDate, LocalDate, DistributionMarks)}, without marks. */
    public int registerAll(
            OrganizationId organization,
            Collection<PersonId> signedFor,
            ConsentKind kind,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn) {
        return registerAll(organization, signedFor, kind, givenOn, expiresOn, null);
    }

    /**
     * Registers papers that came in together, each signed by whom the age asks for. All or nothing.
     *
     * @param marks what all of these papers say; a consent to distribution that says something else is registered apart
     * @return how many were registered
     */
    public int registerAll(
            OrganizationId organization,
            Collection<PersonId> signedFor,
            ConsentKind kind,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable DistributionMarks marks) {
        guard.require(organization, Role.CURATOR);
        for (PersonId person : signedFor) {
            enter(organization, new ConsentRegistration(person, kind, null, null, givenOn, expiresOn, marks));
        }
        return signedFor.size();
    }

    /** What would follow from a withdrawal, for the confirmation. */
    @Transactional(readOnly = true)
    public List<String> consequencesOfWithdrawal(OrganizationId organization, ConsentId id) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        Consent consent = get(organization, id);
        List<String> consequences = new ArrayList<>();
        consequences.add(
                consent.kind() == ConsentKind.PERSONAL_DATA
                        ? "Участник не попадёт ни в базу, ни в новый приказ о закреплении пар, пока не будет нового согласия."
                        : "Сведения об участнике не войдут в публикацию итогов; уже опубликованное нужно снять с сайта"
                                + " в течение трёх рабочих дней.");
        dependents
                .orderedStream()
                .flatMap(dependent ->
                        dependent.consequencesOfWithdrawal(organization, consent.person(), consent.kind()).stream())
                .forEach(consequences::add);
        return consequences;
    }

    /** @throws ConflictException if it is withdrawn already */
    public void withdraw(OrganizationId organization, ConsentId id, LocalDate day, String reason) {
        guard.require(organization, Role.CURATOR);
        Consent consent = get(organization, id);
        if (day.isBefore(consent.givenOn()) || day.isAfter(clock.today())) {
            throw new ValidationException(
                    "withdrawnOn", "День отзыва: не раньше дня согласия и не позже сегодняшнего.");
        }
        if (!consents.withdraw(id, day, reason.strip(), consent.version())) {
            throw new ConflictException("Согласие уже отозвано. Обновите страницу.");
        }
        audit.record(
                "consent.withdrawn",
                "consent",
                id.toString(),
                Map.of("kind", consent.kind().name(), "day", day.toString()));
        events.publishEvent(new ConsentWithdrawn(organization, consent.person(), consent.kind(), day));
    }

    /**
     * Enters what the paper of a consent to distribution says of every item, or corrects it: the paper decides, not who
     * typed it. A person who now allows less has it entered here too (152-FZ art. 10.1 part 12).
     *
     * @throws ValidationException on {@code marks}
     * @throws ConflictException if the consent is withdrawn
     */
    public void enterMarks(OrganizationId organization, ConsentId id, DistributionMarks marks) {
        guard.require(organization, Role.CURATOR);
        Consent consent = get(organization, id);
        MarkRules.refusal(consent.kind(), marks).ifPresent(why -> {
            throw new ValidationException("marks", why);
        });
        if (consent.withdrawnOn() != null) {
            throw new ConflictException("Согласие уже отозвано. Обновите страницу.");
        }
        consents.putMarks(organization, id, marks);
        audit.record("consent.marks-entered", "consent", id.toString(), Map.of());
    }

    /** Keeps the scanned paper; what it is, is judged by its content. */
    public void attachScan(OrganizationId organization, ConsentId id, String fileName, byte[] content) {
        guard.require(organization, Role.CURATOR);
        get(organization, id);
        String mediaType = ScanContent.mediaType(content);
        String sha256 = sha256(content);
        consents.addScan(organization, id, new ConsentScan(safeName(fileName), mediaType, content), sha256);
        audit.record("consent.scan-attached", "consent", id.toString(), Map.of("sha256", sha256));
    }

    @Transactional(readOnly = true)
    public ConsentScan scan(OrganizationId organization, ConsentId id) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return consents.scan(organization, id).orElseThrow(() -> new NotFoundException("Скан не приложен."));
    }

    private ConsentId enter(OrganizationId organization, ConsentRegistration registration) {
        Person person = get(registration.person());
        ConsentSigner required = gate.rules().requiredSigner(person.birthDate(), registration.givenOn());
        ConsentSigner signer = registration.signer() == null ? required : registration.signer();
        List<FieldViolation> violations = violations(registration, person, signer, required);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        Consent consent = new Consent(
                ConsentId.next(),
                person.id(),
                registration.kind(),
                signer,
                registration.representative(),
                registration.givenOn(),
                registration.expiresOn(),
                null,
                null,
                null,
                registration.marks(),
                0);
        consents.insert(organization, consent, clock.now());
        audit.record(
                "consent.registered",
                "consent",
                consent.id().toString(),
                Map.of("kind", consent.kind().name(), "signer", signer.name()));
        return consent.id();
    }

    private List<FieldViolation> violations(
            ConsentRegistration registration, Person person, ConsentSigner signer, ConsentSigner required) {
        List<FieldViolation> violations = new ArrayList<>();
        LocalDate born = person.birthDate();
        DayContext today = DayContext.on(clock.today());
        Optional<String> refusal = DayKind.CONSENT.refusal(registration.givenOn(), today);
        if (refusal.isPresent()) {
            violations.add(new FieldViolation("givenOn", refusal.get()));
        } else if (born != null && registration.givenOn().isBefore(born)) {
            violations.add(new FieldViolation("givenOn", "День согласия раньше дня рождения."));
        }
        LocalDate expires = registration.expiresOn();
        if (expires != null && expires.isBefore(registration.givenOn())) {
            violations.add(new FieldViolation("expiresOn", "Срок действия кончается раньше дня согласия."));
        } else if (expires != null) {
            DayKind.LONG_TERM
                    .refusal(expires, today)
                    .ifPresent(why -> violations.add(new FieldViolation("expiresOn", why)));
        }
        MarkRules.refusal(registration.kind(), registration.marks())
                .ifPresent(why -> violations.add(new FieldViolation("marks", why)));
        if (!gate.rules().signerSuits(signer, born, registration.givenOn())) {
            violations.add(new FieldViolation(
                    "signer", "По возрасту на день согласия подписывает: " + required.title() + "."));
        }
        return violations;
    }

    private Person get(PersonId id) {
        return persons.find(id).orElseThrow(() -> new NotFoundException("Участник не найден."));
    }

    private Consent get(OrganizationId organization, ConsentId id) {
        return consents.find(organization, id).orElseThrow(() -> new NotFoundException("Согласие не найдено."));
    }

    private static String safeName(String fileName) {
        String name = fileName.replaceAll("[\\\\/\\p{Cntrl}]", "_");
        return name.getBytes(StandardCharsets.UTF_8).length > 200 ? name.substring(0, 60) : name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
