package ru.nastavnik.curator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.acquaintance.OrderSource;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.curator.persistence.CuratorAppointmentRepository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.OrganizationId;

/** Orders that appoint: they charge the new curator and release the former one. */
@Component
class CuratorOrderSource implements OrderSource {
    private final CuratorAppointments appointments;
    private final CuratorAppointmentRepository repository;
    private final OrganizationRegister organizations;
    private final AccountNames names;

    CuratorOrderSource(
            CuratorAppointments appointments,
            CuratorAppointmentRepository repository,
            OrganizationRegister organizations,
            AccountNames names) {
        this.appointments = appointments;
        this.repository = repository;
        this.organizations = organizations;
        this.names = names;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CURATOR_ORDER;
    }

    @Override
    public List<OrderToSign> waiting(OrganizationId organization) {
        return repository.of(organization).stream()
                .map(CuratorAppointment::facts)
                .filter(facts -> facts.state() == AppointmentState.DRAFT)
                .map(facts -> new OrderToSign(
                        kind(),
                        facts.id().value(),
                        "О назначении "
                                + OrderBasis.roleGenitive(
                                        organizations.get(organization).kind())))
                .toList();
    }

    @Override
    public RegisterDocument paper(OrganizationId organization, UUID order) {
        return appointments.paper(new CuratorAppointmentId(order));
    }

    @Override
    public List<PersonInOrder> people(OrganizationId organization, UUID order) {
        List<CuratorAppointment> all = repository.of(organization);
        List<PersonInOrder> people = new ArrayList<>();
        all.stream()
                .filter(one -> one.facts().id().value().equals(order))
                .findFirst()
                .ifPresent(appointment -> {
                    CuratorAppointment.Facts facts = appointment.facts();
                    add(people, facts.candidate());
                    former(all, facts)
                            .ifPresent(earlier -> add(people, earlier.facts().candidate()));
                });
        return people;
    }

    /** Whom the order releases: who holds the post while it is a draft, who lost it on the order's day afterwards. */
    private static Optional<CuratorAppointment> former(List<CuratorAppointment> all, CuratorAppointment.Facts order) {
        SignedOrder signed = order.order();
        return all.stream()
                .filter(one -> !one.facts().id().equals(order.id()))
                .filter(one -> signed == null
                        ? one.facts().state().holds()
                        : one.facts().order() != null
                                && signed.date().equals(one.facts().endedOn()))
                .findFirst();
    }

    private void add(List<PersonInOrder> people, @Nullable Candidate candidate) {
        if (candidate != null) {
            people.add(
                    PersonInOrder.employee(candidate.account(), names.nameOf(candidate.account()), candidate.post()));
        }
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository.of(organization).stream()
                .map(CuratorAppointment::facts)
                .filter(facts -> isOrder(facts.order(), document))
                .map(facts -> facts.id().value())
                .findFirst();
    }

    private static boolean isOrder(@Nullable SignedOrder order, DocumentId document) {
        return order != null && order.document().equals(document);
    }
}
