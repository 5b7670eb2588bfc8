package ru.nastavnik.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.approval.PaperDrafts;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** What the processes do with programmes, in the engine's transaction and without a signed-in person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProgrammeProcessActions {
    private final ProgrammeRepository repository;
    private final ProgrammeLayouts layouts;
    private final ProgrammeRegister register;
    private final ProgrammePaper paper;
    private final Documents documents;
    private final AcquaintanceJournal acquaintance;
    private final LaunchRegister launches;
    private final MentoringForms catalogue;
    private final OrganizationRegister organizations;
    private final Reviews reviews;
    private final PaperDrafts papers;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    ProgrammeProcessActions(
            ProgrammeRepository repository,
            ProgrammeLayouts layouts,
            ProgrammeRegister register,
            ProgrammePaper paper,
            Documents documents,
            AcquaintanceJournal acquaintance,
            LaunchRegister launches,
            MentoringForms catalogue,
            OrganizationRegister organizations,
            Reviews reviews,
            PaperDrafts papers,
            RegionClock clock,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.repository = repository;
        this.layouts = layouts;
        this.register = register;
        this.paper = paper;
        this.documents = documents;
        this.acquaintance = acquaintance;
        this.launches = launches;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.reviews = reviews;
        this.papers = papers;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Opens the organisation's programme under a launch. It begins with what the organisation's last programme in force
     * says, else with the layout and the forms usual for its kind. A second call gives the same programme.
     */
    public ProgrammeId open(OrganizationId organization, UUID launch) {
        Optional<Programme> known = repository.find(organization, launch);
        if (known.isPresent()) {
            Programme programme = known.get();
            papers.restart(ProgrammeApproval.paper(programme, repository));
            return programme.id();
        }
        ProgrammeLayout layout = launches.find(new LaunchId(launch))
                .flatMap(found -> found.layout(ProgrammeLayoutCatalogue.KIND))
                .map(version -> layouts.get(LayoutId.of(version)))
                .or(() -> layouts.inForce(clock.today()))
                .orElseThrow(() -> new DomainException(
                        "Утверждённого макета программы нет." + " Региональный центр должен утвердить его (п. 3.1)."));
        Optional<Programme> last = repository.of(organization).stream()
                .filter(programme -> programme.inForceSince() != null)
                .findFirst();
        Programme programme = Programme.open(
                organization,
                launch,
                layout.id(),
                clock.now(),
                last.map(Programme::forms).orElseGet(() -> usualForms(organization)),
                sections(layout, last.map(Programme::sections).orElse(List.of())));
        repository.insert(programme);
        reviews.add(Review.open(programme.id().paper()));
        audit.record("programme.opened", Programmes.SUBJECT, programme.id().toString(), Map.of());
        return programme.id();
    }

    /** The programme was approved and, where required, agreed. */
    public void enterIntoForce(ProgrammeId id) {
        Programme programme = repository.find(id).orElseThrow(() -> new NotFoundException("Программа не найдена."));
        programme.enterIntoForce(clock.now());
        repository.updateState(programme);
        Review review = reviews.of(id.paper());
        if (!repository.isRegistered(id, review.round())) {
            // Approved before directors signed on paper and entered the number.
            registerOrder(id, order(id, null), review.round(), Registration.next(clock.today()));
        }
        audit.record("programme.in-force", Programmes.SUBJECT, id.toString(), Map.of());
        events.publishEvent(new ProgrammeInForce(id, programme.organization(), programme.launch()));
    }

    /** The order that approves the programme, as it is printed and signed. */
    RegisterDocument order(ProgrammeId id, @Nullable AccountId signing) {
        Programme programme = repository.find(id).orElseThrow(() -> new NotFoundException("Программа не найдена."));
        return paper.order(
                register.view(programme),
                reviews.of(id.paper()),
                repository.document(id).orElse(null),
                signing);
    }

    /** Registers the order of a round and opens its journal of acquaintance. */
    void registerOrder(ProgrammeId id, RegisterDocument signed, int round, Registration registration) {
        RegisteredDocument order = documents.register(signed, registration);
        repository.setDocument(id, order.id(), round);
        OrganizationId organization = order.owner().organization();
        if (organization != null) {
            acquaintance.open(organization, order.kind(), order.id(), order.date());
        }
    }

    private List<ChosenForm> usualForms(OrganizationId organization) {
        OrganizationKind kind = organizations.get(organization).kind();
        return catalogue.all().stream()
                .filter(form -> form.isUsualFor(kind))
                .map(form -> new ChosenForm(form.code(), form.title(), form.roleModels()))
                .toList();
    }

    /** The layout's sections with the organisation's own words where it had some. */
    private static List<Section> sections(ProgrammeLayout layout, List<Section> former) {
        return layout.sections().stream()
                .map(section -> former.stream()
                        .filter(own -> own.code().equals(section.code()))
                        .findFirst()
                        .map(own -> section.withBody(own.body()))
                        .orElse(section))
                .toList();
    }
}
