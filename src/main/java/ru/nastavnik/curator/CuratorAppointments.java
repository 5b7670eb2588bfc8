package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Employees;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.curator.persistence.CandidateDraftTable;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.curator.persistence.CuratorReleaseRepository;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Registrars;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What the director and the appointed person do with an appointment (7.2, 6.2, 8.2). */
@Service
@Transactional
public class CuratorAppointments {

    private static final String SUBJECT = "curator-appointment";

    private final AccessGuard guard;
    private final CuratorAppointmentRepository appointments;
    private final CuratorReleaseRepository releases;
    private final CandidateDraftTable drafts;
    private final CuratorRegister register;
    private final CuratorOrderPaper paper;
    private final Documents documents;
    private final EditedPapers sheets;
    private final CuratorSheetFacts sheetFacts;
    private final Registrars registrars;
    private final DocumentArchive archive;
    private final OrganizationRegister organizations;
    private final LegalBasis legalBasis;
    private final Employees employees;
    private final AccountNames names;
    private final Workflow workflow;
    private final AcquaintanceJournal acquaintance;
    private final RegionClock clock;
    private final AuditTrail audit;

    CuratorAppointments(
            AccessGuard guard,
            CuratorAppointmentRepository appointments,
            CuratorReleaseRepository releases,
            CandidateDraftTable drafts,
            CuratorRegister register,
            CuratorOrderPaper paper,
            Documents documents,
            EditedPapers sheets,
            CuratorSheetFacts sheetFacts,
            Registrars registrars,
            DocumentArchive archive,
            OrganizationRegister organizations,
            LegalBasis legalBasis,
            Employees employees,
            AccountNames names,
            Workflow workflow,
            AcquaintanceJournal acquaintance,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.appointments = appointments;
        this.releases = releases;
        this.drafts = drafts;
        this.register = register;
        this.paper = paper;
        this.documents = documents;
        this.sheets = sheets;
        this.sheetFacts = sheetFacts;
        this.registrars = registrars;
        this.archive = archive;
        this.organizations = organizations;
        this.legalBasis = legalBasis;
        this.employees = employees;
        this.names = names;
        this.workflow = workflow;
        this.acquaintance = acquaintance;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws NotFoundException if there is none in the actor's territory */
    @Transactional(readOnly = true)
    public CuratorAppointmentView get(CuratorAppointmentId id) {
        return view(load(id, Role.values()));
    }

    /** All of an organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<CuratorAppointmentView> of(OrganizationId organization) {
        guard.require(organization, Role.values());
        return appointments.of(organization).stream().map(this::view).toList();
    }

    /** Keeps what the director has typed of a candidate, right or wrong, until the order is drafted. */
    public void keep(CuratorAppointmentId id, CandidateDraft draft) {
        CuratorAppointment appointment = load(id, Role.DIRECTOR);
        Actor actor = guard.require(Role.DIRECTOR);
        if (appointment.facts().state() == AppointmentState.CANDIDATE) {
            drafts.save(id, appointment.facts().organization(), actor.account(), draft, clock.now());
        }
    }

    /** What the director themselves typed and did not send. */
    @Transactional(readOnly = true)
    public Optional<CandidateDraft> kept(CuratorAppointmentId id) {
        load(id, Role.DIRECTOR);
        return drafts.find(id, guard.require(Role.DIRECTOR).account());
    }

    /** Names the candidate; the order is drafted and waits for the signature. */
    public void propose(ProposeCandidate command) {
        CuratorAppointment appointment = load(command.appointment(), Role.DIRECTOR);
        Actor actor = guard.require(Role.DIRECTOR);
        OrganizationId organization = appointment.facts().organization();
        if (employees.of(organization).stream()
                .noneMatch(employee -> employee.id().equals(command.candidate()) && !employee.blocked())) {
            throw new ValidationException("candidate", "Выберите работника своей организации");
        }
        appointment.propose(
                new Candidate(command.candidate(), command.post().strip(), command.agreedOn()),
                command.basis(),
                actor.account(),
                clock.today());
        appointments.save(appointment);
        drafts.delete(command.appointment());
        complete(command.appointment(), CuratorAppointmentProcess.PROPOSE_CANDIDATE, ProcessVariables.none());
        audit.record(
                "curator-appointment.proposed",
                SUBJECT,
                command.appointment().toString(),
                Map.of("candidate", command.candidate().toString()));
    }

    /** The order as it would be printed now. */
    public byte[] draftOrder(CuratorAppointmentId id) {
        return documents.preview(paper(id));
    }

    /** The paper that the director signs, or whoever acts for the director; the secretary prints the same. */
    @Transactional(readOnly = true)
    public RegisterDocument paper(CuratorAppointmentId id) {
        CuratorAppointment appointment = load(id, Role.DIRECTOR, Role.SECRETARY);
        return paper(appointment, guard.require(Role.DIRECTOR, Role.SECRETARY));
    }

    private RegisterDocument paper(CuratorAppointment appointment, Actor actor) {
        CuratorAppointment.Facts facts = appointment.facts();
        AccountId signing =
                facts.signedBy() != null || actor.role() != Role.DIRECTOR ? facts.signedBy() : actor.account();
        LocalDate date = facts.signedOn() == null ? clock.today() : facts.signedOn();
        return paper.order(appointment, organizations.get(facts.organization()), former(appointment), date, signing);
    }

    /**
     * How the order reads with what a sheet states otherwise that was changed after it was printed: whom it appoints, in
     * which post.
     *
     * @param facts by key; a candidate of the sheet needs the day of their agreement
     * @throws ValidationException on field {@code edited} if the rules of appointments forbid it
     */
    @Transactional(readOnly = true)
    public PaperWording wording(CuratorAppointmentId id, Map<String, String> facts) {
        CuratorAppointment appointment = load(id, Role.DIRECTOR);
        sheetFacts.take(appointment, facts);
        return wording(appointment, guard.require(Role.DIRECTOR));
    }

    private PaperWording wording(CuratorAppointment appointment, Actor actor) {
        return new PaperWording(paper(appointment, actor), sheetFacts.of(appointment));
    }

    /**
     * Confirms the signature on paper. With a number the order is registered and the candidate is curator from its date;
     * without one the secretary enters it.
     *
     * @throws ConflictException if somebody signed or returned it before
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}, {@code scan}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     */
    public void sign(SignCuratorOrder command) {
        CuratorAppointmentId id = command.appointment();
        SignedPaper signed = command.signed();
        CuratorAppointment appointment = load(id, Role.DIRECTOR);
        Actor actor = guard.require(Role.DIRECTOR);
        signed.check(DayContext.on(clock.today())
                .since(organizations.get(appointment.facts().organization()).openedOn()));
        EditedSheet sheet = signed.edited();
        if (sheet == null) {
            RegisterDocument paper = paper(appointment, actor);
            appointment.sign(actor, signed, clock.today());
            documents.requireSigned(paper, signed);
        } else {
            PaperWording printed = wording(appointment, actor);
            sheetFacts.take(appointment, sheet.facts());
            PaperWording amended = wording(appointment, actor);
            appointment.sign(actor, signed, clock.today());
            sheets.requireSigned(printed, amended, signed);
        }
        boolean numbered = signed.number() != null;
        if (!numbered) {
            registrars.require(appointment.facts().organization());
        }
        appointments.save(appointment);
        audit.record(
                "curator-order.signed",
                SUBJECT,
                id.toString(),
                Map.of("date", signed.date().toString()));
        complete(
                id,
                CuratorAppointmentProcess.SIGN_ORDER,
                ProcessVariables.of(CuratorAppointmentProcess.SIGNED, true)
                        .and(CuratorAppointmentProcess.NUMBERED, numbered));
        DocumentFile scan = signed.registration().scan();
        if (scan != null) {
            SignedOrder order = load(id, Role.DIRECTOR).facts().order();
            if (order == null) {
                throw new ValidationException("scan", "Скан прикладывают после того, как внесён номер");
            }
            archive.attachScan(order.document(), scan.name(), scan.content(), signed.versionCode());
        }
    }

    /**
     * Enters the number under which the signed order stands in the organisation's register; the candidate is curator.
     *
     * @throws ValidationException on field {@code number} if somebody has it
     */
    public void register(CuratorAppointmentId id, String number) {
        CuratorAppointment appointment = load(id, Role.SECRETARY, Role.DIRECTOR);
        appointment.enterNumber(number);
        appointments.save(appointment);
        complete(
                id,
                CuratorAppointmentProcess.REGISTER_ORDER,
                ProcessVariables.of(CuratorAppointmentProcess.REGISTERED, true));
    }

    /** Gives the signed sheet back to the director instead of registering it. */
    public void takeBackSignature(CuratorAppointmentId id, String remark) {
        CuratorAppointment appointment = load(id, Role.SECRETARY, Role.DIRECTOR);
        appointment.takeBackSignature(remark);
        appointments.save(appointment);
        complete(
                id,
                CuratorAppointmentProcess.REGISTER_ORDER,
                ProcessVariables.of(CuratorAppointmentProcess.REGISTERED, false));
        audit.record("curator-order.signature-taken-back", SUBJECT, id.toString(), Map.of());
    }

    /** Returns the draft with a remark; the candidate is to be named anew. */
    public void sendBack(CuratorAppointmentId id, String remark) {
        CuratorAppointment appointment = load(id, Role.DIRECTOR);
        appointment.sendBack(remark);
        appointments.save(appointment);
        complete(
                id, CuratorAppointmentProcess.SIGN_ORDER, ProcessVariables.of(CuratorAppointmentProcess.SIGNED, false));
        audit.record("curator-order.returned", SUBJECT, id.toString(), Map.of());
    }

    /**
     * The appointed person says that they have read the order; the municipality is told. Whether that is an electronic
     * signature or a notice, to be followed by one on paper, depends on the school's act.
     *
     * @throws DomainException if the order's journal does not name the curator: nothing is recorded then
     */
    public void acquaint(CuratorAppointmentId id) {
        CuratorAppointment appointment = load(id, Role.CURATOR);
        Actor actor = guard.require(Role.CURATOR);
        appointment.acquaint(actor.account(), clock.today());
        appointments.save(appointment);
        SignedOrder order = appointment.facts().order();
        if (order == null || !recorded(appointment.facts().organization(), order, actor)) {
            throw new DomainException("Ознакомление не записано: в листе ознакомления с этим приказом вас нет."
                    + " Распишитесь на бумаге и сообщите директору.");
        }
        complete(id, CuratorAppointmentProcess.ACQUAINT, ProcessVariables.none());
        audit.record("curator-order.acquainted", SUBJECT, id.toString(), Map.of());
    }

    /** An order that was registered before journals were kept opens its own first. */
    private boolean recorded(OrganizationId organization, SignedOrder order, Actor actor) {
        acquaintance.open(organization, DocumentKind.CURATOR_ORDER, order.document(), order.date());
        return acquaintance
                .readBy(organization, order.document(), actor.account())
                .isPresent();
    }

    /**
     * Begins to replace the curator in force, or one who was released without a successor. The order that appoints the
     * new one ends the former.
     *
     * @throws DomainException if there never was a curator, or a replacement or a release is under way already
     */
    public CuratorAppointmentId replace(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR);
        CuratorAppointment current = appointments
                .current(organization)
                .or(() -> lastReleased(organization))
                .orElseThrow(() -> new DomainException("Куратора по приказу пока нет: заменять некого."));
        if (appointments.underWay(organization).isPresent()) {
            throw new DomainException("Новое назначение уже начато. Откройте его в решениях.");
        }
        if (releases.draft(organization).isPresent()) {
            throw new DomainException(
                    "Подготовлен приказ об освобождении куратора. Подпишите его или отзовите, затем начните"
                            + " назначение.");
        }
        CuratorAppointment next =
                CuratorAppointment.open(organization, current.facts().launch());
        appointments.add(next);
        OrganizationView view = organizations.get(organization);
        ProcessVariables variables = ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())
                .and(CommonVariables.LAUNCH_ID, next.facts().launch().toString())
                .and(CuratorAppointmentProcess.APPOINTMENT_ID, next.facts().id().toString())
                .and(CuratorAppointmentProcess.ORGANIZATION_KIND, view.kind().code());
        if (view.municipality() != null) {
            variables = variables.and(
                    CommonVariables.MUNICIPALITY_ID, view.municipality().toString());
        }
        workflow.start(
                CuratorAppointmentProcess.KEY, BusinessKey.of(next.facts().id().value()), variables);
        audit.record(
                "curator-appointment.replacement-opened",
                SUBJECT,
                next.facts().id().toString(),
                Map.of());
        return next.facts().id();
    }

    private Optional<CuratorAppointment> lastReleased(OrganizationId organization) {
        return appointments.of(organization).stream()
                .filter(earlier -> earlier.facts().order() != null)
                .findFirst();
    }

    private void complete(CuratorAppointmentId id, String element, ProcessVariables variables) {
        workflow.complete(CuratorAppointmentProcess.task(id, element), variables);
    }

    private CuratorAppointment load(CuratorAppointmentId id, Role... roles) {
        guard.require(roles);
        CuratorAppointment appointment =
                appointments.find(id).orElseThrow(() -> new NotFoundException("Назначение не найдено."));
        guard.require(appointment.facts().organization(), roles);
        return appointment;
    }

    private Optional<CuratorView> former(CuratorAppointment appointment) {
        return register.current(appointment.facts().organization())
                .filter(current ->
                        !current.appointment().equals(appointment.facts().id()));
    }

    private CuratorAppointmentView view(CuratorAppointment appointment) {
        CuratorAppointment.Facts facts = appointment.facts();
        OrganizationView organization = organizations.get(facts.organization());
        Candidate candidate = facts.candidate();
        SignedOrder order = facts.order();
        String basis = facts.basis();
        boolean open = facts.state().underWay();
        return new CuratorAppointmentView(
                facts.id(),
                organization,
                facts.state(),
                facts.round(),
                candidate == null ? null : candidate.account(),
                candidate == null ? null : names.nameOf(candidate.account()),
                candidate == null ? null : candidate.post(),
                candidate == null ? null : candidate.agreedOn(),
                basis != null
                        ? basis
                        : legalBasis.ofOrganization(
                                organization.id(), facts.launch(), OrderBasis.point(organization.kind()), List.of()),
                facts.remark(),
                facts.signedOn(),
                facts.signedVersion(),
                order == null ? null : order.document(),
                order == null ? null : order.number(),
                facts.acquaintedOn(),
                facts.endedOn(),
                open ? former(appointment).orElse(null) : null);
    }
}
