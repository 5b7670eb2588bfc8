package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.CuratorRelease;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.curator.persistence.CuratorReleaseRepository;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/**
 * The director releases a curator without naming a successor: an order is prepared, may be changed or withdrawn, and
 * ends the appointment when it is signed. The organisation is then one without a curator (6.2).
 */
@Service
@Transactional
public class CuratorReleases {

    private static final String SUBJECT = "curator-release";

    private final AccessGuard guard;
    private final CuratorReleaseRepository releases;
    private final CuratorAppointmentRepository appointments;
    private final CuratorRegister register;
    private final CuratorPosts curatorPosts;
    private final ReleaseOrderPaper paper;
    private final Documents documents;
    private final EditedPapers sheets;
    private final OrganizationRegister organizations;
    private final RegionClock clock;
    private final Duties duties;
    private final AcquaintanceJournal acquaintance;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CuratorReleases(
            AccessGuard guard,
            CuratorReleaseRepository releases,
            CuratorAppointmentRepository appointments,
            CuratorRegister register,
            CuratorPosts curatorPosts,
            ReleaseOrderPaper paper,
            Documents documents,
            EditedPapers sheets,
            OrganizationRegister organizations,
            RegionClock clock,
            Duties duties,
            AcquaintanceJournal acquaintance,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.releases = releases;
        this.appointments = appointments;
        this.register = register;
        this.curatorPosts = curatorPosts;
        this.paper = paper;
        this.documents = documents;
        this.sheets = sheets;
        this.organizations = organizations;
        this.clock = clock;
        this.duties = duties;
        this.acquaintance = acquaintance;
        this.audit = audit;
        this.events = events;
    }

    /** @throws NotFoundException if there is none in the director's organisation */
    @Transactional(readOnly = true)
    public CuratorReleaseView get(CuratorReleaseId id) {
        return view(load(id));
    }

    /** The order that waits for the director's signature. */
    @Transactional(readOnly = true)
    public Optional<CuratorReleaseView> draft(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        return releases.draft(organization).map(this::view);
    }

    /**
     * Prepares the order; nothing changes until it is signed.
     *
     * @param reason continues «в связи с»
     * @throws DomainException if nobody can be released, or another order is under way that will do it
     * @throws ValidationException on field {@code reason}
     */
    public CuratorReleaseId prepare(OrganizationId organization, String reason) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        CuratorAppointment current = appointments
                .current(organization)
                .orElseThrow(() -> new DomainException("Куратора по приказу нет: освобождать некого."));
        if (current.facts().state() != AppointmentState.IN_FORCE) {
            throw new DomainException("Назначенный ещё не ознакомился с приказом о назначении. "
                    + "Дождитесь ознакомления или назначьте другого: тот приказ освободит прежнего.");
        }
        if (appointments.underWay(organization).isPresent()) {
            throw new DomainException("Уже начато назначение другого куратора: приказ о нём освободит нынешнего.");
        }
        if (releases.draft(organization).isPresent()) {
            throw new ConflictException("Проект приказа об освобождении уже подготовлен. Обновите страницу.");
        }
        CuratorRelease release =
                CuratorRelease.prepare(organization, current.facts().id(), reason, actor.account());
        releases.add(release);
        record("curator-release.prepared", release.facts().id(), Map.of());
        return release.facts().id();
    }

    /** Gives the reason in other words. */
    public void reword(CuratorReleaseId id, String reason) {
        CuratorRelease release = load(id);
        release.reword(reason);
        releases.save(release);
        record("curator-release.reworded", id, Map.of());
    }

    /** Takes the draft back: the curator stays. */
    public void withdraw(CuratorReleaseId id) {
        CuratorRelease release = load(id);
        release.withdraw();
        releases.save(release);
        record("curator-release.withdrawn", id, Map.of());
    }

    /** The order as it would be printed now. */
    public byte[] draftOrder(CuratorReleaseId id) {
        return documents.preview(paper(id));
    }

    /** The paper that the director signs, or whoever acts for the director; the secretary prints the same. */
    @Transactional(readOnly = true)
    public RegisterDocument paper(CuratorReleaseId id) {
        Actor actor = guard.require(Role.DIRECTOR, Role.SECRETARY);
        CuratorRelease release = load(id, Role.DIRECTOR, Role.SECRETARY);
        return paper.order(
                release,
                curator(release),
                organizations.get(release.facts().organization()),
                actor.role() == Role.DIRECTOR ? actor.account() : null,
                clock.today());
    }

    /**
     * Confirms the signature on paper. In one step the order gets its number, the appointment ends, the curator's post
     * is closed and the municipality is told.
     *
     * @throws ConflictException if somebody signed or withdrew it before, or the appointment has ended meanwhile
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}, {@code scan}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     */
    public void sign(SignReleaseOrder command) {
        Actor actor = guard.require(Role.DIRECTOR);
        CuratorRelease release = load(command.release());
        SignedPaper signed = command.signed();
        CuratorAppointment appointment = appointment(release);
        CuratorView curator = register.view(appointment);
        LocalDate date = signed.date();
        signed.check(DayContext.on(clock.today())
                .since(organizations.get(release.facts().organization()).openedOn()));
        release.checkSigning(actor, date, curator.since(), clock.today());
        RegisterDocument paper = paper(command.release());
        sheets.requireSigned(PaperWording.fixed(paper), PaperWording.fixed(paper), signed);
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер приказа из книги регистрации");
        }
        appointment.end(date);
        RegisteredDocument order = documents.register(paper, signed.registration());
        release.register(new SignedOrder(actor.account(), date, order.id(), order.number()));
        releases.save(release);
        acquaintance.open(release.facts().organization(), order.kind(), order.id(), date);
        appointments.save(appointment);
        curatorPosts.close(appointment.facts().curatorPost(), date);
        record(
                "curator-release.signed",
                command.release(),
                Map.of("document", order.id().toString()));
        duties.owedAnew(Duty.CURATOR, release.facts().organization(), date);
        tellMunicipality(release, date);
    }

    private void tellMunicipality(CuratorRelease release, LocalDate from) {
        CuratorRelease.Facts facts = release.facts();
        releases.tellMunicipality(facts.id(), clock.now());
        events.publishEvent(new CuratorReleased(facts.organization(), facts.appointment(), from));
        record("curator-release.municipality-told", facts.id(), Map.of());
    }

    private CuratorRelease load(CuratorReleaseId id) {
        return load(id, Role.DIRECTOR);
    }

    private CuratorRelease load(CuratorReleaseId id, Role... roles) {
        guard.require(roles);
        CuratorRelease release =
                releases.find(id).orElseThrow(() -> new NotFoundException("Приказ об освобождении не найден."));
        guard.require(release.facts().organization(), roles);
        return release;
    }

    private CuratorAppointment appointment(CuratorRelease release) {
        return appointments.find(release.facts().appointment()).orElseThrow();
    }

    private CuratorView curator(CuratorRelease release) {
        return register.view(appointment(release));
    }

    private CuratorReleaseView view(CuratorRelease release) {
        CuratorRelease.Facts facts = release.facts();
        SignedOrder order = facts.order();
        return new CuratorReleaseView(
                facts.id(),
                organizations.get(facts.organization()),
                curator(release),
                facts.state(),
                facts.reason(),
                order == null ? null : order.date(),
                order == null ? null : order.document(),
                order == null ? null : order.number());
    }

    private void record(String action, CuratorReleaseId id, Map<String, String> details) {
        audit.record(action, SUBJECT, id.toString(), details);
    }
}
