package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.acquaintance.OrderSource;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewDecision;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Orders that approve a roadmap: they make the curator answer for carrying it out. */
@Component
class RoadmapOrderSource implements OrderSource {
    private final PaperDecisions decisions;
    private final RoadmapRepository repository;
    private final Reviews reviews;
    private final AccountNames names;
    private final OrganizationRegister organizations;

    RoadmapOrderSource(
            PaperDecisions decisions,
            RoadmapRepository repository,
            Reviews reviews,
            AccountNames names,
            OrganizationRegister organizations) {
        this.decisions = decisions;
        this.repository = repository;
        this.reviews = reviews;
        this.names = names;
        this.organizations = organizations;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.ROADMAP;
    }

    @Override
    public List<OrderToSign> waiting(OrganizationId organization) {
        return repository.ofOrganization(organization).stream()
                .flatMap(id -> repository.find(id).stream())
                .filter(one -> one.state() == ReviewState.DECISION)
                .map(one -> new OrderToSign(
                        kind(),
                        one.id().value(),
                        "Об утверждении «дорожной карты» на " + one.year().title() + " учебный год"))
                .toList();
    }

    @Override
    public RegisterDocument paper(OrganizationId organization, UUID order) {
        return decisions.order(new RoadmapId(order).paper());
    }

    @Override
    public List<PersonInOrder> people(OrganizationId organization, UUID order) {
        String post =
                organizations.get(organization).kind() == OrganizationKind.COLLEGE ? "педагог-навигатор" : "куратор";
        return repository
                .find(new RoadmapId(order))
                .filter(one -> one.organization().equals(organization))
                .flatMap(one -> reviews.of(one.id().paper()).last(ReviewDecision.Kind.SUBMITTED))
                .map(submitted -> PersonInOrder.employee(submitted.by(), names.nameOf(submitted.by()), post))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository.ofOrganization(organization).stream()
                .filter(id -> repository.document(id).filter(document::equals).isPresent())
                .map(RoadmapId::value)
                .findFirst();
    }
}
