package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

/** What the process does by itself, in the engine's transaction and possibly without a signed-in person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CuratorProcessActions {

    private static final String SUBJECT = "curator-appointment";

    private final CuratorAppointmentRepository appointments;
    private final CuratorRegister register;
    private final CuratorOrderPaper paper;
    private final Documents documents;
    private final OrganizationRegister organizations;
    private final Posts posts;
    private final CuratorPosts curatorPosts;
    private final Duties duties;
    private final AcquaintanceJournal acquaintance;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CuratorProcessActions(
            CuratorAppointmentRepository appointments,
            CuratorRegister register,
            CuratorOrderPaper paper,
            Documents documents,
            OrganizationRegister organizations,
            Posts posts,
            CuratorPosts curatorPosts,
            Duties duties,
            AcquaintanceJournal acquaintance,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.register = register;
        this.paper = paper;
        this.documents = documents;
        this.organizations = organizations;
        this.posts = posts;
        this.curatorPosts = curatorPosts;
        this.duties = duties;
        this.acquaintance = acquaintance;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Opens the appointment that the organisation's roll-out begins with. One that waits in a process of its own (a
     * replacement) gives way, so that the director has one such task and not two.
     */
    public CuratorAppointmentId open(OrganizationId organization, UUID launch) {
        Optional<CuratorAppointment> waiting = appointments.underWay(organization);
        if (waiting.isPresent()) {
            CuratorAppointment earlier = waiting.get();
            BusinessKey key = BusinessKey.of(earlier.facts().id().value());
            if (!workflow.isRunning(CuratorAppointmentProcess.KEY, key)) {
                return earlier.facts().id();
            }
            workflow.cancel(CuratorAppointmentProcess.KEY, key, "Назначение продолжено по новому распоряжению");
            earlier.giveUp(clock.today());
            appointments.save(earlier);
        }
        CuratorAppointment appointment = CuratorAppointment.open(organization, launch);
        appointments.add(appointment);
        audit.record(
                "curator-appointment.opened", SUBJECT, appointment.facts().id().toString(), Map.of());
        return appointment.facts().id();
    }

    /** Numbers and stores the signed order, opens the curator's post and ends the former curator's. */
    public void registerOrder(CuratorAppointmentId id) {
        CuratorAppointment appointment = get(id);
        Registration registration = appointment.registration();
        LocalDate date = registration.date();
        AccountId signedBy = Objects.requireNonNull(appointment.facts().signedBy());
        if (registration.number() == null) {
            // A process of the first release has no task for the secretary.
            throw new DomainException(
                    "Это назначение начато по прежней версии процесса, в которой номер вносят вместе с"
                            + " подписью. Укажите номер приказа или попросите администратора перевести процесс"
                            + " («Версии процессов»).");
        }
        OrganizationView organization = organizations.get(appointment.facts().organization());
        Optional<CuratorAppointment> former = appointments.current(organization.id());
        RegisteredDocument order = documents.register(
                paper.order(appointment, organization, former.map(register::view), date, signedBy), registration);
        former.ifPresent(earlier -> {
            earlier.end(date);
            appointments.save(earlier);
        });
        PostId post = openPost(appointment, organization, date);
        former.map(earlier -> earlier.facts().curatorPost())
                .filter(earlier -> !earlier.equals(post))
                .ifPresent(earlier -> curatorPosts.close(earlier, date));
        appointment.appoint(new SignedOrder(signedBy, date, order.id(), order.number()), post);
        appointments.save(appointment);
        acquaintance.open(organization.id(), order.kind(), order.id(), date);
        duties.fulfilled(Duty.CURATOR, null, organization.id(), date);
        audit.record(
                "curator-order.registered",
                SUBJECT,
                id.toString(),
                Map.of("document", order.id().toString()));
    }

    /** The municipality (a state organisation's and a college's department) sees the curator from now on (6.2). */
    public void informMunicipality(CuratorAppointmentId id) {
        CuratorAppointment appointment = get(id);
        appointments.tellMunicipality(id, clock.now());
        events.publishEvent(new CuratorAppointed(appointment.facts().organization(), id));
        audit.record("curator-appointment.municipality-told", SUBJECT, id.toString(), Map.of());
    }

    private PostId openPost(CuratorAppointment appointment, OrganizationView organization, LocalDate date) {
        AccountId account = appointment.candidate().account();
        Territory territory = new Territory.OfOrganization(organization.id());
        return posts.of(account).stream()
                .filter(post ->
                        post.role() == Role.CURATOR && post.territory().equals(territory) && post.validTo() == null)
                .map(Post::id)
                .findFirst()
                .orElseGet(
                        () -> posts.open(account, Role.CURATOR, territory, OrderBasis.role(organization.kind()), date));
    }

    private CuratorAppointment get(CuratorAppointmentId id) {
        return appointments.find(id).orElseThrow(() -> new NotFoundException("Назначение не найдено."));
    }
}
