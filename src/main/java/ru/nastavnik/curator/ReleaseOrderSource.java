package ru.nastavnik.curator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.acquaintance.OrderSource;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.curator.persistence.CuratorReleaseRepository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.OrganizationId;

/** Orders that release a curator without a successor: the one who is released is acquainted. */
@Component
class ReleaseOrderSource implements OrderSource {
    private final CuratorReleases releases;
    private final CuratorReleaseRepository repository;
    private final CuratorAppointmentRepository appointments;
    private final OrganizationRegister organizations;
    private final AccountNames names;

    ReleaseOrderSource(
            CuratorReleases releases,
            CuratorReleaseRepository repository,
            CuratorAppointmentRepository appointments,
            OrganizationRegister organizations,
            AccountNames names) {
        this.releases = releases;
        this.repository = repository;
        this.appointments = appointments;
        this.organizations = organizations;
        this.names = names;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CURATOR_RELEASE_ORDER;
    }

    @Override
    public List<OrderToSign> waiting(OrganizationId organization) {
        return repository.draft(organization).stream()
                .map(release -> new OrderToSign(
                        kind(),
                        release.facts().id().value(),
                        "Об освобождении от обязанностей "
                                + OrderBasis.roleGenitive(
                                        organizations.get(organization).kind())))
                .toList();
    }

    @Override
    public RegisterDocument paper(OrganizationId organization, UUID order) {
        return releases.paper(new CuratorReleaseId(order));
    }

    @Override
    public List<PersonInOrder> people(OrganizationId organization, UUID order) {
        return repository
                .find(new CuratorReleaseId(order))
                .filter(release -> release.facts().organization().equals(organization))
                .flatMap(release -> appointments.find(release.facts().appointment()))
                .map(appointment -> appointment.facts().candidate())
                .map(curator ->
                        PersonInOrder.employee(curator.account(), names.nameOf(curator.account()), curator.post()))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository
                .byDocument(organization, document)
                .map(release -> release.facts().id().value());
    }
}
