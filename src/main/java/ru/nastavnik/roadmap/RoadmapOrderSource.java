package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.acquaintance.OrderSource;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.programme.DocumentPeople;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.OrganizationId;

/** Orders that approve a roadmap: they make the curator answer for carrying it out. */
@Component
class RoadmapOrderSource implements OrderSource {
    private final PaperDecisions decisions;
    private final RoadmapRepository repository;
    private final Reviews reviews;
    private final DocumentPeople people;
    private final OrganizationRegister organizations;

    RoadmapOrderSource(
            PaperDecisions decisions,
            RoadmapRepository repository,
            Reviews reviews,
            DocumentPeople people,
            OrganizationRegister organizations) {
        this.decisions = decisions;
        this.repository = repository;
        this.reviews = reviews;
        this.people = people;
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
        RoadmapId id = new RoadmapId(order);
        return repository.isOf(organization, id)
                ? people.charged(reviews.of(id.paper()), organizations.get(organization))
                : List.of();
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository.byDocument(organization, document).map(RoadmapId::value);
    }
}
