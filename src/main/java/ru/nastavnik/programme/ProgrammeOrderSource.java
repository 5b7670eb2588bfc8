package ru.nastavnik.programme;

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
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.OrganizationId;

/** Orders that approve a programme: they make the curator answer for carrying it out. */
@Component
class ProgrammeOrderSource implements OrderSource {
    private final PaperDecisions decisions;
    private final ProgrammeRepository repository;
    private final Reviews reviews;
    private final DocumentPeople people;
    private final OrganizationRegister organizations;

    ProgrammeOrderSource(
            PaperDecisions decisions,
            ProgrammeRepository repository,
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
        return DocumentKind.PROGRAMME;
    }

    @Override
    public List<OrderToSign> waiting(OrganizationId organization) {
        return repository.of(organization).stream()
                .filter(one -> one.state() == ReviewState.DECISION)
                .map(one -> new OrderToSign(kind(), one.id().value(), "Об утверждении программы наставничества"))
                .toList();
    }

    @Override
    public RegisterDocument paper(OrganizationId organization, UUID order) {
        return decisions.order(new ProgrammeId(order).paper());
    }

    @Override
    public List<PersonInOrder> people(OrganizationId organization, UUID order) {
        ProgrammeId id = new ProgrammeId(order);
        return repository.isOf(organization, id)
                ? people.charged(reviews.of(id.paper()), organizations.get(organization))
                : List.of();
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository.byDocument(organization, document).map(ProgrammeId::value);
    }
}
