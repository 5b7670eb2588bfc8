package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.acquaintance.ExtractRow;
import ru.nastavnik.acquaintance.OrderSource;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.pairing.document.PairCells;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.persistence.AcquaintanceRepository;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** Orders on pairs: they charge the curator and mentors, and name pupils, whose extract shows their own line only. */
@Component
class PairOrderSource implements OrderSource {
    private final PairOrders orders;
    private final PairOrderRepository repository;
    private final PairRepository pairs;
    private final AcquaintanceRepository earlier;
    private final PersonNames names;
    private final Participants participants;
    private final Consents consents;
    private final MentoringForms forms;
    private final AccountNames accounts;
    private final OrganizationRegister organizations;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    PairOrderSource(
            PairOrders orders,
            PairOrderRepository repository,
            PairRepository pairs,
            AcquaintanceRepository earlier,
            PersonNames names,
            Participants participants,
            Consents consents,
            MentoringForms forms,
            AccountNames accounts,
            OrganizationRegister organizations,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.orders = orders;
        this.repository = repository;
        this.pairs = pairs;
        this.earlier = earlier;
        this.names = names;
        this.participants = participants;
        this.consents = consents;
        this.forms = forms;
        this.accounts = accounts;
        this.organizations = organizations;
        this.layouts = layouts;
        this.clock = clock;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PAIRS_ORDER;
    }

    @Override
    public List<OrderToSign> waiting(OrganizationId organization) {
        return repository.inState(organization, PairOrderState.SENT).stream()
                .map(order -> new OrderToSign(
                        kind(),
                        order.id().value(),
                        order.facts().kind().title() + ", "
                                + order.facts().schoolYear().title() + " учебный год"))
                .toList();
    }

    @Override
    public RegisterDocument paper(OrganizationId organization, UUID order) {
        return orders.paper(organization, new PairOrderId(order), Map.of());
    }

    @Override
    public Optional<UUID> orderOf(OrganizationId organization, DocumentId document) {
        return repository
                .byDocument(organization, document)
                .map(order -> order.id().value());
    }

    @Override
    public List<PersonInOrder> people(OrganizationId organization, UUID id) {
        return repository
                .find(organization, new PairOrderId(id))
                .map(order -> people(order.facts()))
                .orElse(List.of());
    }

    private List<PersonInOrder> people(PairOrder.Facts order) {
        OrganizationId organization = order.organization();
        List<PairOrderRow> standing =
                order.rows().stream().filter(PairOrderRow::stands).toList();
        Map<PairId, Pair> byId =
                pairs
                        .findAll(
                                organization,
                                standing.stream().map(PairOrderRow::pair).toList())
                        .stream()
                        .collect(Collectors.toMap(Pair::id, Function.identity()));
        Set<PersonId> ids = new HashSet<>();
        byId.values().forEach(pair -> ids.addAll(pair.people()));
        Map<PersonId, Person> persons = names.persons(organization, ids);
        Map<PersonId, List<ExtractRow>> rows = new Rows(cells(order, persons)).of(standing, byId);
        Map<PersonId, String> representatives = consents.representatives(organization, ids);
        Map<PersonId, Optional<LocalDate>> before = earlier.of(organization, order.id());
        List<PersonInOrder> people = new ArrayList<>();
        PersonInOrder apart = curator(order);
        for (Map.Entry<PersonId, List<ExtractRow>> entry : rows.entrySet()) {
            PersonId person = entry.getKey();
            Person known = Objects.requireNonNull(persons.get(person), "A person of the order is not visible");
            // A curator who mentors too signs the sheet once; an account names nobody of the register of people.
            AccountId ofCurator = null;
            if (apart != null
                    && standing(known.kind()) == PersonInOrder.Standing.EMPLOYEE
                    && known.name().full().equals(apart.name().full())) {
                ofCurator = apart.account();
                apart = null;
            }
            people.add(new PersonInOrder(
                    "person:" + person,
                    known.name(),
                    standing(known.kind()),
                    known.post(),
                    known.birthDate(),
                    representatives.get(person),
                    ofCurator,
                    entry.getValue(),
                    before.getOrDefault(person, Optional.empty()).orElse(null)));
        }
        if (apart != null) {
            people.add(0, apart);
        }
        return people;
    }

    private PairCells cells(PairOrder.Facts order, Map<PersonId, Person> persons) {
        PairOrder.Signature signature = order.signature();
        return new PairCells(
                layouts.on(signature == null ? clock.today() : signature.day()),
                persons,
                participants.all(order.organization(), order.schoolYear()),
                forms.all());
    }

    private @Nullable PersonInOrder curator(PairOrder.Facts order) {
        AccountId drafter = order.draftedBy();
        if (drafter == null) {
            return null;
        }
        boolean college = organizations.get(order.organization()).kind() == OrganizationKind.COLLEGE;
        return PersonInOrder.employee(drafter, accounts.nameOf(drafter), college ? "педагог-навигатор" : "куратор");
    }

    private static PersonInOrder.Standing standing(PersonKind kind) {
        return switch (kind) {
            case PUPIL, STUDENT -> PersonInOrder.Standing.LEARNER;
            case TEACHER, EMPLOYEE -> PersonInOrder.Standing.EMPLOYEE;
            case ENTERPRISE, UNIVERSITY -> PersonInOrder.Standing.OUTSIDE;
        };
    }

    /** The lines of the annexes as each person may see them: a mentee without the others of the group. */
    private static final class Rows {
        private final PairCells cells;
        private final Map<PersonId, List<ExtractRow>> lines = new LinkedHashMap<>();

        Rows(PairCells cells) {
            this.cells = cells;
        }

        Map<PersonId, List<ExtractRow>> of(List<PairOrderRow> standing, Map<PairId, Pair> byId) {
            int starting = 0;
            int ending = 0;
            boolean starts = standing.stream().anyMatch(row -> row.action() == PairOrderRow.Action.START);
            for (PairOrderRow row : standing) {
                Pair pair = Objects.requireNonNull(byId.get(row.pair()));
                if (row.action() == PairOrderRow.Action.START) {
                    starting++;
                    add(pair, 1, starting, null);
                } else {
                    ending++;
                    add(pair, starts ? 2 : 1, ending, cells.reason(row.endReason()));
                }
            }
            return lines;
        }

        private void add(Pair pair, int annex, int no, @Nullable String reason) {
            put(pair.mentor(), line(pair, annex, no, reason, pair.mentees()));
            pair.mentees().forEach(mentee -> put(mentee, line(pair, annex, no, reason, List.of(mentee))));
        }

        private ExtractRow line(Pair pair, int annex, int no, @Nullable String reason, Collection<PersonId> shown) {
            boolean starts = reason == null;
            return new ExtractRow(
                    annex,
                    no,
                    starts ? mentorWithPost(pair) : cells.mentor(pair),
                    cells.mentees(shown),
                    starts ? cells.form(pair) : null,
                    starts ? cells.roleModel(pair) : null,
                    reason);
        }

        /** «Рощин Глеб Ильич, учитель математики», as the annex writes both in one cell. */
        private String mentorWithPost(Pair pair) {
            String post = cells.mentorPost(pair);
            return post == null ? cells.mentor(pair) : cells.mentor(pair) + ", " + post;
        }

        private void put(PersonId person, ExtractRow line) {
            lines.computeIfAbsent(person, unused -> new ArrayList<>()).add(line);
        }
    }
}
