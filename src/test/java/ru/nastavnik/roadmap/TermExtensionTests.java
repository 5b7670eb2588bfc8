package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.AgreementSheets;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.Participation;
import ru.nastavnik.directive.RolloutEnding;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.WordText;

@ApplicationTest
class TermExtensionTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final byte[] SCAN = "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    TermExtensions extensions;

    @Autowired
    TermExtensionOrders extensionOrders;

    @Autowired
    TaskList tasks;

    @Autowired
    DocumentArchive archive;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestLaunches launches;

    @Autowired
    LaunchRegister register;

    @Autowired
    Participation participation;

    @Autowired
    DirectiveOffice office;

    @Autowired
    RolloutEnding ending;

    @Autowired
    TestPeople people;

    @Autowired
    PaperSigning signing;

    @Autowired
    Documents documents;

    @Autowired
    AgreementSheets sheets;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolWithItsPeople() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        head = people.municipalHead(municipality);
    }

    @Test
    void aTermIsExtendedWhenTheCuratorAsksWithAReasonAndTheDirectorGrants() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> {
            assertThatThrownBy(() -> extensions.request(id, 3, former, " "))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.field())
                                    .containsExactly("wantedTo", "reason"));
            extensions.request(id, 3, former.plusWeeks(1), "Карантин");
            assertThatThrownBy(() -> extensions.request(id, 3, former.plusWeeks(2), "Карантин"))
                    .isInstanceOf(ConflictException.class);
        });
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        assertThatThrownBy(() -> people.as(curator, () -> signing.grant(request)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(director, () -> signing.grant(request));
        assertThat(people.as(curator, () -> roadmaps.get(id)).row(3).plan().to())
                .isEqualTo(former.plusWeeks(1));
        assertThatThrownBy(() -> people.as(director, () -> extensions.refuse(request, "Поздно")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRequestIsATaskOfTheDirectorAndAGrantedOneStandsInANewVersionOfTheDocument() {
        RoadmapId id = inForce();
        DocumentId first = people.as(director, () -> roadmaps.document(id)).orElseThrow();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        assertThat(titles(director))
                .singleElement()
                .satisfies(title -> assertThat(title).startsWith("Решить о продлении срока шага 3: "));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        people.as(director, () -> signing.grant(request.id()));
        assertThat(titles(director)).isEmpty();
        DocumentId amended = people.as(director, () -> roadmaps.document(id)).orElseThrow();
        assertThat(amended).isNotEqualTo(first);
        assertThat(WordText.of(people.as(director, () -> archive.file(amended)).content()))
                .contains("срок продлён с")
                .contains(". Карантин.");
    }

    @Test
    void theOrderThatMovesATermIsPrintedSignedAndNumberedByTheDirectorAndKeepsItsScan() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        LocalDate today = LocalDate.of(2026, 9, 7);

        people.as(director, () -> {
            String code = documents
                    .state(extensionOrders.order(request), today)
                    .code()
                    .printed();
            assertThatThrownBy(() -> extensionOrders.grant(request, new SignedPaper(today, code, "41-од", null)))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("ещё не печатали");
            DocumentFile sheet = documents.print(extensionOrders.order(request));
            assertThat(WordText.of(sheet.content()))
                    .contains("№ ______")
                    .contains("О внесении изменений")
                    .contains("срок продлён с")
                    .contains("Карантин");
            assertThatThrownBy(() -> extensionOrders.grant(request, new SignedPaper(today, code, null, null)))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("Укажите номер");
            assertThatThrownBy(() -> extensionOrders.grant(
                            request, new SignedPaper(LocalDate.of(206, 9, 7), code, "41-од", null)))
                    .isInstanceOf(ValidationException.class);
            extensionOrders.grant(
                    request, new SignedPaper(today, code, "41-од", new DocumentFile("приказ.pdf", "", SCAN)));
        });

        TermExtension granted = people.as(curator, () -> extensions.of(id)).get(0);
        TermExtension.Order order = requireNonNull(granted.order());
        assertThat(order.number()).isEqualTo("41-од");
        assertThat(order.date()).isEqualTo(today);
        assertThat(people.as(director, () -> archive.get(order.document())).relation())
                .as("amends the order that approved the roadmap")
                .isNotNull();
        assertThat(people.as(director, () -> archive.scan(order.document())))
                .hasValueSatisfying(scan -> assertThat(scan.content()).isEqualTo(SCAN));

        people.as(curator, () -> extensions.request(id, 4, LocalDate.of(2026, 12, 1), "Ремонт"));
        UUID second = people.as(director, () -> extensions.of(id)).stream()
                .filter(one -> one.stepNo() == 4)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(WordText.of(people.as(director, () -> documents.print(extensionOrders.order(second)))
                        .content()))
                .contains("(от 07.09.2026 № 41-од). Карантин.")
                .contains(". Ремонт.");
    }

    @Test
    void oneOrderGrantsSeveralRequestsOfARoadmapAndNamesThemAll() {
        RoadmapId id = inForce();
        LocalDate until = LocalDate.of(2026, 12, 1);
        people.as(curator, () -> {
            extensions.request(id, 3, until, "Карантин");
            extensions.request(id, 4, until, "Ремонт");
        });
        List<UUID> both = people.as(director, () -> extensions.of(id)).stream()
                .map(TermExtension::id)
                .toList();
        LocalDate today = LocalDate.of(2026, 9, 7);

        people.as(director, () -> {
            assertThatThrownBy(() -> extensionOrders.order(List.of()))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("Не выбрано");
            assertThat(WordText.of(documents.print(extensionOrders.order(both)).content()))
                    .contains(". Карантин.")
                    .contains(". Ремонт.");
            String code =
                    documents.state(extensionOrders.order(both), today).code().printed();
            extensionOrders.grant(both, new SignedPaper(today, code, "42-од", null));
        });

        assertThat(people.as(curator, () -> extensions.of(id))).allSatisfy(request -> {
            assertThat(request.state()).isEqualTo(TermExtension.State.GRANTED);
            assertThat(requireNonNull(request.order()).number()).isEqualTo("42-од");
        });
        RoadmapView roadmap = people.as(curator, () -> roadmaps.get(id));
        assertThat(roadmap.row(3).plan().to()).isEqualTo(until);
        assertThat(roadmap.row(4).plan().to()).isEqualTo(until);
        assertThat(titles(director)).isEmpty();
        assertThat(people.as(director, () -> sheets.fileName(id.paper())))
                .as("the order that approved the roadmap is still found behind the one that amends it twice")
                .isPresent();
    }

    @Test
    void whatMoreTimeDoesToOtherStepsIsToldBeforeItIsAskedFor() {
        RoadmapId id = inForce();
        LocalDate soon = requireNonNull(
                        people.as(curator, () -> roadmaps.get(id)).row(1).plan().to())
                .plusDays(1);
        for (SignedIn asking : List.of(curator, director)) {
            assertThat(people.as(asking, () -> extensions.consequences(id, Map.of(1, LocalDate.of(2027, 5, 1)))))
                    .anySatisfy(one -> assertThat(one.stepNo()).isEqualTo(5));
        }
        assertThat(people.as(curator, () -> extensions.consequences(id, Map.of(1, soon))))
                .noneMatch(one -> one.message().startsWith("Вне срока"));
        assertThat(people.as(curator, () -> extensions.of(id))).isEmpty();
    }

    @Test
    void anOrderChangesOneRoadmapOnly() {
        RoadmapId id = inForce();
        RoadmapId former = approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);
        people.as(curator, () -> {
            extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин");
            extensions.request(former, 3, LocalDate.of(2026, 12, 1), "Карантин");
        });
        people.as(director, () -> {
            List<UUID> both = List.of(
                    extensions.of(id).get(0).id(), extensions.of(former).get(0).id());
            assertThatThrownBy(() -> extensionOrders.order(both))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("одну дорожную карту");
        });
    }

    @Test
    void whoAgreedBeforeATermWasMovedStandsOnTheSheetOfAgreementAndNotOnTheNewText() {
        RoadmapId id = inForce();
        RegisteredDocument first =
                people.as(director, () -> archive.get(roadmaps.document(id).orElseThrow()));
        people.as(curator, () -> extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        people.as(director, () -> signing.grant(request));

        String amended = WordText.of(
                people.as(director, () -> archive.file(roadmaps.document(id).orElseThrow()))
                        .content());
        assertThat(amended).contains("О внесении изменений").doesNotContain("СОГЛАСОВАНО");
        for (SignedIn reader : List.of(director, head)) {
            assertThat(people.as(reader, () -> sheets.fileName(id.paper())))
                    .hasValue("Лист согласования " + first.reference() + ".docx");
            assertThat(WordText.of(people.as(reader, () -> sheets.of(id.paper()))))
                    .contains("ЛИСТ СОГЛАСОВАНИЯ")
                    .contains(first.citation())
                    .contains("Об утверждении «дорожной карты»")
                    .contains("Согласовано")
                    .contains("07.09.2026");
        }
        SignedIn stranger = people.municipalHead(organizations.municipality(true));
        assertThatThrownBy(() -> people.as(stranger, () -> sheets.of(id.paper())))
                .isInstanceOfAny(NotFoundException.class, AccessDeniedException.class);
    }

    @Test
    void whereNobodyAgreesThereIsNoSheetOfAgreement() {
        OrganizationId alone = organizations.school(organizations.municipality(false));
        SignedIn itsDirector = people.director(alone);
        RoadmapId id = approvals.roadmapInForce(alone, UUID.randomUUID(), YEAR);

        assertThat(people.as(itsDirector, () -> sheets.fileName(id.paper()))).isEmpty();
    }

    @Test
    void aRefusalIsToldToTheCurator() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        people.as(director, () -> extensions.refuse(request.id(), "Успеете."));
        assertThat(titles(curator))
                .anySatisfy(title -> assertThat(title).startsWith("Принять к сведению отказ в продлении шага 3: "));
        people.as(curator, () -> {
            assertThat(extensions.isUnread(request)).isTrue();
            extensions.acknowledge(request.id());
            assertThat(extensions.isUnread(request)).isFalse();
        });
        assertThat(people.as(curator, () -> roadmaps.get(id)).row(3).plan().to())
                .isEqualTo(former);
    }

    @Test
    void theCuratorCallsBackARequestThatNobodyHasDecidedAndMayAskAgain() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        RegisterDocument order = people.as(director, () -> extensionOrders.order(request.id()));
        people.as(director, () -> documents.reserve(order, null, order.date()));

        people.as(curator, () -> extensions.callBack(request.id()));

        assertThat(people.as(
                        director, () -> documents.state(order, order.date()).reserved()))
                .as("the number that was reserved is free")
                .isNull();
        assertThat(titles(director)).noneMatch(title -> title.contains("шага 3"));
        assertThat(titles(curator)).noneMatch(title -> title.startsWith("Принять к сведению"));
        assertThatThrownBy(() -> people.as(director, () -> extensionOrders.order(request.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("отозвал");
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(2), "Карантин"));
    }

    @Test
    void aRefusalFreesTheNumberThatWasReservedForTheOrder() {
        RoadmapId id = inForce();
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        people.as(curator, () -> extensions.request(id, 3, former.plusWeeks(1), "Карантин"));
        TermExtension request = people.as(director, () -> extensions.of(id)).get(0);
        RegisterDocument order = people.as(director, () -> extensionOrders.order(request.id()));
        people.as(director, () -> documents.reserve(order, null, order.date()));

        people.as(director, () -> extensions.refuse(request.id(), "Успеете."));

        assertThat(people.as(
                        director, () -> documents.state(order, order.date()).reserved()))
                .isNull();
    }

    private List<String> titles(SignedIn person) {
        return people
                .as(person, () -> tasks.mine(TaskFilter.none().of(TermExtensionProcess.KEY), null, 50))
                .rows()
                .stream()
                .map(TaskRow::title)
                .toList();
    }

    @Test
    void nobodyReachesAnExtensionOfAnotherOrganization() {
        RoadmapId id = inForce();
        LocalDate later = LocalDate.of(2026, 12, 1);
        people.as(curator, () -> extensions.request(id, 3, later, "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        OrganizationId other = organizations.school(organizations.municipality(true));
        people.as(people.director(other), () -> {
            assertRefused(() -> extensions.of(id));
            assertRefused(() -> extensionOrders.order(request));
            assertRefused(() -> extensionOrders.grant(
                    request, new SignedPaper(LocalDate.of(2026, 9, 7), "0000-0000", "7-од", null)));
            assertRefused(() -> extensions.refuse(request, "Нет"));
        });
        people.as(people.curator(other), () -> assertRefused(() -> extensions.request(id, 4, later, "Карантин")));
    }

    @Test
    void whenTheOrganisationLeavesTheRequestEndsAndTheCuratorIsToldWhy() {
        LaunchId launch = launches.launched(municipality);
        RoadmapId id = approvals.roadmapInForce(school, launch.value(), YEAR);
        people.as(curator, () -> extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин"));

        RolloutId rollout = register.rollout(launch, school).orElseThrow().id();
        people.as(
                people.department(Department.GENERAL_EDUCATION),
                () -> participation.leave(rollout, "передана в соседний район"));

        TermExtension ended = people.as(director, () -> extensions.of(id)).get(0);
        assertThat(ended.state()).isEqualTo(TermExtension.State.ENDED);
        assertThat(ended.refusal()).isEqualTo("организация выбыла из распоряжения: передана в соседний район");
        assertThat(ended.decidedOn()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(titles(director)).isEmpty();
        assertThat(titles(curator))
                .singleElement()
                .satisfies(title ->
                        assertThat(title).startsWith("Принять к сведению прекращение запроса о продлении шага 3: "));
        assertThatThrownBy(() -> people.as(director, () -> signing.grant(ended.id())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() ->
                        people.as(curator, () -> extensions.request(id, 4, LocalDate.of(2026, 12, 1), "Карантин")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("выбыла из распоряжения");

        people.as(curator, () -> {
            assertThat(extensions.isUnread(ended)).isTrue();
            extensions.acknowledge(ended.id());
        });
        assertThat(titles(curator)).isEmpty();
    }

    @Test
    void whenTheDirectiveClosesPendingRequestsEndAndUnreadRefusalsGo() {
        LaunchId launch = launches.launched(municipality);
        RoadmapId id = approvals.roadmapInForce(school, launch.value(), YEAR);
        people.as(curator, () -> {
            extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин");
            extensions.request(id, 4, LocalDate.of(2026, 12, 1), "Ремонт");
        });
        UUID refused = people.as(director, () -> extensions.of(id)).stream()
                .filter(request -> request.stepNo() == 4)
                .findFirst()
                .orElseThrow()
                .id();
        people.as(director, () -> extensions.refuse(refused, "Успеете."));

        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> {
            office.endControl(launch);
            office.close(launch, "Модель введена.");
            ending.endAll(launch);
        });

        assertThat(people.as(director, () -> extensions.of(id)))
                .extracting(TermExtension::stepNo, TermExtension::state, TermExtension::refusal)
                .containsExactlyInAnyOrder(
                        tuple(3, TermExtension.State.ENDED, "распоряжение закрыто с итогом"),
                        tuple(4, TermExtension.State.REFUSED, "Успеете."));
        assertThat(titles(director)).isEmpty();
        assertThat(titles(curator))
                .singleElement()
                .satisfies(title -> assertThat(title).contains("прекращение запроса о продлении шага 3"));
        assertThatThrownBy(() ->
                        people.as(curator, () -> extensions.request(id, 5, LocalDate.of(2026, 12, 1), "Карантин")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Распоряжение закрыто");
    }

    private RoadmapId inForce() {
        return approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);
    }

    private static void assertRefused(Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class, DomainException.class)
                .isNotInstanceOf(ConflictException.class);
    }
}
