package ru.nastavnik.pairing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.OrderReferences;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.pairing.NamedPerson;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** Writes the order on pairs; the annex names all of them in the nominative, with posts and classes. */
@Component
public class PairOrderPaper {
    private final Documents documents;
    private final Signatories signatories;
    private final Declension declension;
    private final AccountNames accounts;
    private final PersonNames names;
    private final OrganizationRegister organizations;
    private final Participants participants;
    private final MentoringForms forms;
    private final PairRepository pairs;
    private final PairOrderRepository orders;
    private final RegionClock clock;
    private final OrderReferences references;
    private final LayoutProfiles layouts;

    PairOrderPaper(
            Documents documents,
            Signatories signatories,
            Declension declension,
            AccountNames accounts,
            PersonNames names,
            OrganizationRegister organizations,
            Participants participants,
            MentoringForms forms,
            PairRepository pairs,
            PairOrderRepository orders,
            RegionClock clock,
            OrderReferences references,
            LayoutProfiles layouts) {
        this.documents = documents;
        this.signatories = signatories;
        this.declension = declension;
        this.accounts = accounts;
        this.names = names;
        this.organizations = organizations;
        this.participants = participants;
        this.forms = forms;
        this.pairs = pairs;
        this.orders = orders;
        this.clock = clock;
        this.references = references;
        this.layouts = layouts;
    }

    /** The .docx as it would be printed now. */
    public byte[] preview(PairOrder.Facts order) {
        return documents.preview(paper(order));
    }

    /** @param signing who is to sign; null: the director by the order settings */
    public RegisterDocument toSign(PairOrder.Facts order, @Nullable AccountId signing) {
        return paper(order).signedBy(signatories.forDirector(order.organization(), signing));
    }

    /**
     * The same with pairs that the signed sheet words otherwise than they are stored.
     *
     * @param changed by their ids
     */
    public RegisterDocument toSign(PairOrder.Facts order, @Nullable AccountId signing, Map<PairId, Pair> changed) {
        return paper(order, changed).signedBy(signatories.forDirector(order.organization(), signing));
    }

    /** The words of the annex's cells. */
    public PairCells cells(PairOrder.Facts order, Map<PersonId, Person> people) {
        return new PairCells(
                layouts.on(day(order)),
                people,
                participants.all(order.organization(), order.schoolYear()),
                forms.all());
    }

    /** Mentors with their posts, mentees, and the curator whom the order charges. */
    public List<NamedPerson> named(PairOrder.Facts order) {
        List<PairId> ids = order.rows().stream()
                .filter(PairOrderRow::stands)
                .map(PairOrderRow::pair)
                .toList();
        List<Pair> named = pairs.findAll(order.organization(), ids);
        Set<PersonId> mentors = named.stream().map(Pair::mentor).collect(Collectors.toSet());
        List<NamedPerson> result = new ArrayList<>();
        people(order.organization(), named).values().stream()
                .sorted(Comparator.comparing(person -> person.name().full()))
                .map(person ->
                        new NamedPerson(person.name(), mentors.contains(person.id()) ? mentorTitle(person) : null))
                .forEach(result::add);
        AccountId curator = order.draftedBy();
        if (curator != null) {
            result.add(new NamedPerson(accounts.nameOf(curator), null));
        }
        return result;
    }

    private static String mentorTitle(Person mentor) {
        return mentor.post() == null ? mentor.kind().title() : mentor.post();
    }

    /** Registers what was signed. */
    public RegisteredDocument register(PairOrder.Facts order, Registration registration) {
        return documents.register(paper(order), registration);
    }

    private RegisterDocument paper(PairOrder.Facts order) {
        return paper(order, Map.of());
    }

    private RegisterDocument paper(PairOrder.Facts order, Map<PairId, Pair> changed) {
        PairOrder.Signature signature = order.signature();
        LocalDate day = day(order);
        RegisterDocument paper = new RegisterDocument(
                        DocumentKind.PAIRS_ORDER,
                        DocumentOwner.of(order.organization()),
                        day,
                        order.kind().title(),
                        data(order, changed))
                .of(order.id().value());
        if (signature != null) {
            paper = paper.signedBy(signatories.forDirector(order.organization(), signature.account()));
        }
        PairOrder.Facts earlier = earlier(order);
        PairOrder.Registration registration = earlier == null ? null : earlier.registration();
        return registration == null ? paper : paper.related(relation(order), DocumentId.of(registration.documentId()));
    }

    /** An order that ends only some pairs amends the earlier one; it ends it when no active pair is left. */
    private DocumentRelation.Type relation(PairOrder.Facts order) {
        if (order.kind() == PairOrderKind.CANCEL) {
            return DocumentRelation.Type.CANCELS;
        }
        return order.kind() == PairOrderKind.END && endsAll(order)
                ? DocumentRelation.Type.ENDS
                : DocumentRelation.Type.AMENDS;
    }

    private boolean endsAll(PairOrder.Facts order) {
        Set<PairId> ending = order.rows().stream()
                .filter(row -> row.stands() && row.action() == PairOrderRow.Action.END)
                .map(PairOrderRow::pair)
                .collect(Collectors.toSet());
        return pairs.fixedBy(order.organization(), Objects.requireNonNull(order.earlier())).stream()
                .filter(pair -> pair.state() == PairState.ACTIVE)
                .allMatch(pair -> ending.contains(pair.id()));
    }

    private LocalDate day(PairOrder.Facts order) {
        PairOrder.Signature signature = order.signature();
        return signature == null ? clock.today() : signature.day();
    }

    private DocumentData data(PairOrder.Facts order, Map<PairId, Pair> changed) {
        OrganizationId organization = order.organization();
        boolean college = organizations.get(organization).kind() == OrganizationKind.COLLEGE;
        List<PairOrderRow> standing =
                order.rows().stream().filter(PairOrderRow::stands).toList();
        Map<PairId, Pair> byId =
                pairs
                        .findAll(
                                organization,
                                standing.stream().map(PairOrderRow::pair).toList())
                        .stream()
                        .map(pair -> changed.getOrDefault(pair.id(), pair))
                        .collect(Collectors.toMap(Pair::id, Function.identity()));
        Map<PersonId, Person> people = people(organization, byId.values());
        boolean byEmployees = standing.stream()
                .filter(row -> row.action() == PairOrderRow.Action.START)
                .map(row -> person(
                        people, Objects.requireNonNull(byId.get(row.pair())).mentor()))
                .anyMatch(mentor -> mentor.kind() == PersonKind.TEACHER || mentor.kind() == PersonKind.EMPLOYEE);
        LocalDate from = order.term().printedFrom();
        LocalDate to = order.term().to();
        DocumentData.Builder data = DocumentData.builder()
                .field("basis", order.basis())
                .field("schoolYear", order.schoolYear().title())
                .field("fromWhen", from == null ? null : "с " + DayText.of(from))
                .field("effectiveTo", to == null ? order.schoolYear().lastDay() : to)
                .condition("college", college)
                .condition("extraPay", byEmployees && references.paysExtraWork(organization));
        curator(data, order, college ? "педагог-навигатор" : "куратор");
        earlier(data, order);
        PairCells cells = cells(order, people);
        int pairNo = 0;
        int endNo = 0;
        for (PairOrderRow row : standing) {
            Pair pair = Objects.requireNonNull(byId.get(row.pair()));
            if (row.action() == PairOrderRow.Action.START) {
                pairNo++;
                startRow(data, pairNo, pair, cells);
            } else {
                endNo++;
                endRow(data, endNo, pair, row.endReason(), cells);
            }
        }
        data.field("pairCount", pairNo).condition("onlyPairs", pairNo > 0 && endNo == 0);
        boolean models = standing.stream()
                .filter(row -> row.action() == PairOrderRow.Action.START)
                .anyMatch(row -> Objects.requireNonNull(byId.get(row.pair())).roleModel() != null);
        data.condition("roleModels", models).condition("noRoleModels", !models);
        if (endNo > 0) {
            data.field("endedCount", endNo).field("endedAnnex", pairNo == 0 ? 1 : 2);
        }
        // Whom the order is made known to stands on a sheet of its own: here every reader would see every child.
        return data.build();
    }

    private static void startRow(DocumentData.Builder data, int no, Pair pair, PairCells cells) {
        data.row(
                "pairs",
                line -> line.field("no", no)
                        .field("mentor", cells.mentor(pair))
                        .field("mentorPost", cells.mentorPost(pair))
                        .field("mentees", cells.mentees(pair.mentees()))
                        .field("form", cells.form(pair))
                        .field("roleModel", cells.roleModel(pair)));
    }

    private static void endRow(DocumentData.Builder data, int no, Pair pair, @Nullable String reason, PairCells cells) {
        data.row(
                "ended",
                line -> line.field("no", no)
                        .field("mentor", cells.mentor(pair))
                        .field("mentees", cells.mentees(pair.mentees()))
                        .field("reason", cells.reason(reason)));
    }

    private void curator(DocumentData.Builder data, PairOrder.Facts order, String post) {
        AccountId account = order.draftedBy();
        data.field("curatorPostDative", declension.post(post, GrammaticalCase.DATIVE));
        data.field(
                "curatorDativeShort",
                account == null
                        ? "____________"
                        : layouts.name(
                                day(order),
                                Requisite.TEXT,
                                declension.decline(accounts.nameOf(account), GrammaticalCase.DATIVE)));
    }

    private void earlier(DocumentData.Builder data, PairOrder.Facts order) {
        PairOrder.Facts earlier = earlier(order);
        data.condition("fixing", order.kind() == PairOrderKind.FIX)
                .condition("amending", order.kind() == PairOrderKind.AMEND)
                .condition("ending", order.kind() == PairOrderKind.END)
                .condition("cancelling", order.kind() == PairOrderKind.CANCEL)
                .condition("allEnd", earlier != null && endsAll(order));
        if (earlier == null || earlier.registration() == null || earlier.signature() == null) {
            return;
        }
        data.field("earlierNumber", earlier.registration().number());
        data.field("earlierDate", earlier.signature().day());
        if (earlier.kind() == PairOrderKind.FIX) {
            data.field("earlierTitle", earlier.kind().title());
        }
    }

    private PairOrder.@Nullable Facts earlier(PairOrder.Facts order) {
        PairOrderId id = order.earlier();
        return id == null
                ? null
                : orders.find(order.organization(), id).orElseThrow().facts();
    }

    private Map<PersonId, Person> people(OrganizationId organization, Iterable<Pair> named) {
        Set<PersonId> ids = new HashSet<>();
        named.forEach(pair -> ids.addAll(pair.people()));
        return names.persons(organization, ids);
    }

    private static Person person(Map<PersonId, Person> people, PersonId id) {
        return Objects.requireNonNull(people.get(id), "A person of the order is not visible");
    }
}
