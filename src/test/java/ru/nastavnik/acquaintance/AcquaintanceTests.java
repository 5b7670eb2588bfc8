package ru.nastavnik.acquaintance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Secretaries;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairFormat;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentRegistration;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;

/** Who is acquainted with an order, how, and what they get to see of it. */
@ApplicationTest
@DisplayName("Acquaintance with an order")
class AcquaintanceTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);
    private static final byte[] SCAN = "%PDF-1.7 лист".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private Documents documents;

    @Autowired
    private ReaderTable readerTable;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private Acquaintances acquaintances;

    @Autowired
    private AcquaintancePapers acquaintancePapers;

    @Autowired
    private AcquaintancePrinting printing;

    @Autowired
    private OrdersToSign toSign;

    @Autowired
    private OrderPrinting orderPrinting;

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private ExtractLinks links;

    @Autowired
    private ExtractByLink byLink;

    @Autowired
    private PairDrafts drafts;

    @Autowired
    private PairOrders orders;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Participants participants;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private Secretaries secretaries;

    @Autowired
    private TaskList tasks;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestPairs testPairs;

    @Autowired
    private TestParticipants people;

    @Autowired
    private TestCurators curators;

    @Autowired
    private TestApprovals approvals;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn secretary;

    @BeforeEach
    void aSchoolWithASecretary() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        secretary = region.secretary(school);
    }

    @Test
    @DisplayName("concerns the curator, the mentor, a pupil of fourteen and one representative of each minor")
    void whoIsAcquainted() {
        DocumentId order =
                registered(group(child("Малинин", 10, null), child("Рябинин", 15, "Рябинина Вера Олеговна")));

        assertThat(sheet(order))
                .extracting(row -> row.reader().kind() + ": " + row.reader().title())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("EMPLOYEE: Ветрова Инна Олеговна"),
                        line -> assertThat(line).startsWith("EMPLOYEE: ").endsWith("Глеб Ильич"),
                        line -> assertThat(line).isEqualTo("LEARNER: Рябинин Глеб Ильич"),
                        line -> assertThat(line)
                                .isEqualTo("REPRESENTATIVE: Рябинина Вера Олеговна (законный представитель: Рябинин"
                                        + " Глеб Ильич)"),
                        line -> assertThat(line)
                                .isEqualTo("REPRESENTATIVE: Законный представитель: Малинин Глеб Ильич"));
    }

    @Test
    @DisplayName("asks pupils themselves from the age that the school has set")
    void theSchoolsAge() {
        assertThatThrownBy(() -> region.run(secretary, () -> grounds.setLearnerAge(school, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> region.run(director, () -> grounds.setLearnerAge(school, 5)))
                .isInstanceOf(ValidationException.class);
        region.run(director, () -> grounds.setLearnerAge(school, 10));

        DocumentId order = registered(group(child("Малинин", 10, null)));

        assertThat(sheet(order))
                .filteredOn(row -> row.reader().kind() == ReaderKind.LEARNER)
                .hasSize(1);
    }

    @Test
    @DisplayName("is by a signature on paper, an electronic signature or a notice, and these are never merged")
    void threeStates() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        String secret = region.as(secretary, () -> links.issue(pupil)).secret();
        nobody(() -> byLink.confirmReading(secret));

        assertThat(row(order, pupil).mark(AcquaintanceState.READ))
                .hasValueSatisfying(mark -> assertThat(mark.title()).isEqualTo("прочитано по ссылке"));
        assertThat(row(order, pupil).waits()).as("a notice is no signature").isTrue();

        region.run(
                secretary,
                () -> acquaintances.mark(
                        order,
                        new MarkAcquaintance(
                                List.of(pupil),
                                AcquaintanceState.PAPER,
                                TODAY,
                                null,
                                new DocumentFile("лист.pdf", "", SCAN))));

        assertThat(row(order, pupil).waits()).isFalse();
        assertThat(row(order, pupil).marks())
                .extracting(AcquaintanceMark::state)
                .containsExactlyInAnyOrder(AcquaintanceState.READ, AcquaintanceState.PAPER);
        assertThat(region.as(
                                secretary,
                                () -> acquaintances.scan(
                                        order,
                                        Objects.requireNonNull(row(order, pupil)
                                                .mark(AcquaintanceState.PAPER)
                                                .orElseThrow()
                                                .scan())))
                        .content())
                .isEqualTo(SCAN);
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order,
                                new MarkAcquaintance(List.of(pupil), AcquaintanceState.READ, TODAY, null, null))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("прочтение отмечает сам читающий");
    }

    @Test
    @DisplayName("by an electronic signature counts for employees only by the school's act, from its date")
    void theSchoolsAct() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId employee = reader(order, ReaderKind.EMPLOYEE);
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        refusedElectronically(order, employee);

        assertThatThrownBy(() -> region.run(secretary, () -> grounds.enterAct(school, "Положение", "12", TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        region.run(director, () -> grounds.enterAct(school, "Положение о КЭДО", "12", TODAY));
        electronically(order, employee);

        assertThat(row(order, employee).mark(AcquaintanceState.ELECTRONIC))
                .hasValueSatisfying(mark -> assertThat(mark.ground()).isEqualTo("Положение о КЭДО от 07.09.2026 № 12"));
        refusedElectronically(order, pupil);
    }

    @Test
    @DisplayName("by an electronic signature counts for whoever has agreed to it, until the agreement ends")
    void anAgreement() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        region.run(secretary, () -> grounds.enterAgreement(school, pupil, "Соглашение", "3", TODAY));
        electronically(order, pupil);
        refusedElectronically(order, reader(order, ReaderKind.REPRESENTATIVE));

        ElectronicGround agreement =
                region.as(director, () -> grounds.of(school)).get(0);
        region.run(director, () -> grounds.end(school, agreement.id()));
        assertThat(row(order, pupil).waits()).as("what was signed stays").isFalse();
        assertThatThrownBy(() -> region.run(director, () -> grounds.end(school, agreement.id())))
                .isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofDays(1));
        region.run(
                secretary,
                () -> acquaintances.withdraw(order, pupil, AcquaintanceState.ELECTRONIC, "отмечен по ошибке"));
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order, MarkAcquaintance.electronically(List.of(pupil), TODAY.plusDays(1)))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("shows pupils and parents an extract: requisites, point, term, certification, and their own line only")
    void extractOfOneLine() {
        DocumentId order = registered(
                group(child("Малинин", 10, null), child("Рябинин", 15, "Рябинина Вера Олеговна")),
                group(child("Клюквин", 12, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);

        String extract = WordText.of(region.as(secretary, () -> acquaintancePapers.extract(order, pupil)));

        assertThat(extract)
                .contains(
                        "ВЫПИСКА ИЗ ПРИКАЗА",
                        "07.09.2026",
                        "№ 1-од",
                        "О закреплении наставнических пар и групп",
                        "ПРИКАЗЫВАЮ:",
                        "1. Закрепить за наставниками",
                        "Из приложения № 1",
                        "Рябинин Глеб Ильич",
                        "Законный представитель: Рябинина Вера Олеговна",
                        "П.И. Лугов",
                        "Выписка верна",
                        "О.С. Ручьёва")
                .doesNotContain("Малинин", "Клюквин", "[");
        assertThat(region.as(secretary, () -> acquaintancePapers.extractsOf(order, false)))
                .hasSize(3);
        assertThatThrownBy(() -> region.as(
                        secretary, () -> acquaintancePapers.extract(order, reader(order, ReaderKind.EMPLOYEE))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("repeats in an extract the annex's words, cell by cell")
    void theExtractHasTheAnnexsWords() {
        DocumentId order = registered(
                group(child("Малинин", 10, null), child("Рябинин", 15, null)), group(child("Клюквин", 12, null)));
        List<OrderReader> read = sheet(order).stream().map(ReaderRow::reader).toList();
        String annex = String.join("\n", region.as(secretary, () -> documents.paragraphs(order)))
                .replace('\u00a0', ' ');

        List<ExtractRow> lines = transaction.execute(status -> scopes.within(
                DataScope.system("test", school),
                () -> read.stream()
                        .map(OrderReader::personKey)
                        .distinct()
                        .flatMap(person -> readerTable.rows(school, order, person).stream())
                        .toList()));

        assertThat(requireNonNull(lines)).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> {
            assertThat(annex).contains(line.mentor().replace('\u00a0', ' '), requireNonNull(line.form()));
            assertThat(line.mentee().replace('\u00a0', ' ').split("\n"))
                    .allSatisfy(mentee -> assertThat(annex).contains(mentee));
            assertThat(annex + "—")
                    .as("a dash where the annex has no such column")
                    .contains(requireNonNull(line.roleModel()));
        });
    }

    @Test
    @DisplayName("by a link needs no sign-in, shows that extract only, and notes reading only when the reader says so")
    void aLink() {
        DocumentId order = registered(group(child("Малинин", 10, null), child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        ExtractLinks.Issued issued = region.as(secretary, () -> links.issue(pupil));
        assertThat(issued.secret()).as("256 bits").hasSize(43);
        assertThat(stored(issued.secret()))
                .as("the secret itself is kept nowhere")
                .isZero();
        assertThat(stored(ExtractLinks.hash(issued.secret()))).isEqualTo(1);

        ExtractByLink.Shown shown = nobody(() -> byLink.open(issued.secret()));

        assertThat(WordText.of(shown.extract().content()))
                .contains("Рябинин Глеб Ильич", "показан по ссылке для сведения")
                .doesNotContain("Малинин", "Выписка верна");
        assertThat(shown.readOn()).isNull();
        assertThat(row(order, pupil).marks()).as("opening is not reading").isEmpty();
        assertThat(Objects.requireNonNull(row(order, pupil).link()).lastUsedAt())
                .isNotNull();
        assertThat(nobody(() -> byLink.confirmReading(issued.secret())).readOn())
                .isEqualTo(TODAY);
        assertThat(nobody(() -> byLink.confirmReading(issued.secret())).readOn())
                .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("by a link ends with its term, with a new link and when it is withdrawn, always with the same answer")
    void aLinkEnds() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        String first = region.as(secretary, () -> links.issue(pupil)).secret();
        String second = region.as(secretary, () -> links.issue(pupil)).secret();
        assertThat(nobody(() -> byLink.open(second)).extract()).isNotNull();
        region.run(secretary, () -> links.revoke(pupil));
        String third = region.as(secretary, () -> links.issue(pupil)).secret();
        clock.advance(ExtractLinks.LIFE.plusMinutes(1));

        List<String> answers = List.of(first, second, third, "no-such-link").stream()
                .map(secret -> {
                    try {
                        nobody(() -> byLink.open(secret));
                        return "opened";
                    } catch (NotFoundException refused) {
                        return String.valueOf(refused.getMessage());
                    }
                })
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().startsWith("Такой выписки нет");
    }

    @Test
    @DisplayName("is printed for the rest alone once some have signed")
    void theRest() {
        DocumentId order = registered(group(child("Малинин", 10, null)), group(child("Клюквин", 12, null)));
        List<ReaderRow> all = sheet(order);
        ReaderRow signed = all.get(0);
        region.run(
                secretary,
                () -> acquaintances.mark(
                        order,
                        MarkAcquaintance.onPaper(List.of(signed.reader().id(), represents(all, "Малинин")), TODAY)));

        String rest = WordText.of(region.as(secretary, () -> acquaintancePapers.printSheet(order, true)));
        assertThat(rest).doesNotContain(Objects.requireNonNull(signed.reader().sheetName()));
        assertThat(region.as(secretary, () -> printing.items(order, true))).hasSize(2);
        assertThat(region.as(secretary, () -> printing.items(order, false))).hasSize(3);
        assertThat(region.as(secretary, () -> acquaintances.list()))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.readers()).isEqualTo(all.size());
                    assertThat(summary.waiting()).isEqualTo(all.size() - 2);
                });
    }

    @Test
    @DisplayName("is noted on a day that can be, and a slip stays in the journal with its reason")
    void daysAndSlips() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        for (LocalDate impossible : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThatThrownBy(() -> region.run(
                            secretary,
                            () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), impossible))))
                    .isInstanceOf(ValidationException.class);
        }
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), TODAY)));
        region.run(
                secretary,
                () -> acquaintances.attachScan(order, List.of(pupil), new DocumentFile("лист.pdf", "", SCAN)));
        assertThatThrownBy(() ->
                        region.run(secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, " ")))
                .isInstanceOf(ValidationException.class);

        region.run(secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, "не та строка"));

        assertThat(row(order, pupil).waits()).isTrue();
        assertThatThrownBy(() -> region.run(
                        secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, "ещё раз")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is noted once: who has a mark keeps it, and a scan to nothing new is not kept")
    void markedAlready() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        ReaderId parent = reader(order, ReaderKind.REPRESENTATIVE);
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), TODAY)));

        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order,
                                new MarkAcquaintance(
                                        List.of(pupil),
                                        AcquaintanceState.PAPER,
                                        TODAY,
                                        null,
                                        new DocumentFile("лист.pdf", "", SCAN)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже есть");
        int added = region.as(
                secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil, parent), TODAY)));
        assertThat(added).isEqualTo(1);
    }

    @Test
    @DisplayName("of a curator is a notice where the school has no act, else an electronic signature")
    void theCuratorReads() {
        CuratorAppointmentId appointment = appointed();
        DocumentId order = Objects.requireNonNull(
                region.as(director, () -> appointments.get(appointment)).order());
        assertThat(sheet(order)).singleElement().satisfies(ReaderRow::waits);

        region.run(requireNonNull(appointee), () -> appointments.acquaint(appointment));

        assertThat(sheet(order)).singleElement().satisfies(row -> {
            assertThat(row.waits()).isTrue();
            assertThat(row.marks()).extracting(AcquaintanceMark::title).containsExactly("прочитано в системе");
        });
    }

    @Test
    @DisplayName("of a curator is an electronic signature by the school's act")
    void theCuratorSignsElectronically() {
        region.run(director, () -> grounds.enterAct(school, "Положение о КЭДО", "12", TODAY));
        CuratorAppointmentId appointment = appointed();
        DocumentId order = Objects.requireNonNull(
                region.as(director, () -> appointments.get(appointment)).order());

        region.run(requireNonNull(appointee), () -> appointments.acquaint(appointment));

        assertThat(sheet(order)).singleElement().satisfies(row -> {
            assertThat(row.waits()).isFalse();
            assertThat(row.marks()).extracting(AcquaintanceMark::state).containsExactly(AcquaintanceState.ELECTRONIC);
        });
    }

    @Test
    @DisplayName("with the orders on programme and roadmap concerns the curator whom they charge")
    void programmeAndRoadmap() {
        approvals.programmeInForce(
                school, List.of(new ChosenForm("teacher-pupil", "педагог – ученик", List.of("лидер – последователь"))));
        approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);

        assertThat(region.as(director, () -> acquaintances.list()))
                .extracting(summary -> summary.order().kind(), SheetSummary::waiting)
                .containsExactlyInAnyOrder(tuple(DocumentKind.PROGRAMME, 1), tuple(DocumentKind.ROADMAP, 1));
    }

    @Test
    @DisplayName("begins with print: the secretary prints order and sheet before the signature, and decides nothing")
    void theSecretaryPrints() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, group(child("Рябинин", 15, null)));
        OrderToSign waiting = region.as(secretary, () -> toSign.waiting()).get(0);
        assertThat(waiting.order()).isEqualTo(order.value());

        String sheet = WordText.of(region.as(secretary, () -> toSign.sheet(waiting.kind(), waiting.order())));
        assertThat(sheet)
                .contains("ЛИСТ ОЗНАКОМЛЕНИЯ", "№ ______", "«____» ______________ 2026 г.", "Ветрова И.О.")
                .doesNotContain("Рябинин");
        assertThat(region.as(secretary, () -> orderPrinting.items(waiting)))
                .hasSize(2)
                .allSatisfy(item -> assertThat(region.as(secretary, () -> orderPrinting.read(item.key())))
                        .hasSize(1));
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> orders.sign(school, order, Map.of(), new SignedPaper(TODAY, "00000000", "1-од", null))))
                .isInstanceOf(AccessDeniedException.class);

        region.run(director, () -> signing.sign(school, order, Map.of()));
        assertThat(region.as(secretary, () -> toSign.waiting())).isEmpty();
        assertThatThrownBy(() -> region.as(secretary, () -> toSign.paper(waiting.kind(), waiting.order())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("does not stop with the last secretary: their tasks go to the director, who is told before")
    void theLastSecretaryIsDismissed() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, group(child("Рябинин", 15, null)));
        region.run(director, () -> {
            SignedPaper printed = signing.printed(orders.paper(school, order, Map.of()), TODAY);
            orders.sign(school, order, Map.of(), new SignedPaper(TODAY, printed.versionCode(), null, printed.scan()));
        });
        assertThat(titles(director)).doesNotContain("Зарегистрировать приказ о закреплении");
        assertThat(region.as(director, () -> secretaries.consequence(school)))
                .contains("Приказов, которые ждут номера: 1", "у директора");

        region.run(
                director,
                () -> secretaries.dismiss(
                        school, Objects.requireNonNull(secretary.post()).id()));
        assertThat(titles(director))
                .as("today the secretary is still there")
                .doesNotContain("Зарегистрировать приказ о закреплении");
        clock.advance(Duration.ofDays(1));

        assertThat(titles(director)).contains("Зарегистрировать приказ о закреплении");
        region.run(director, () -> orders.register(school, order, "15-од"));
        assertThat(titles(director)).doesNotContain("Зарегистрировать приказ о закреплении");
    }

    private @Nullable SignedIn appointee;

    private CuratorAppointmentId appointed() {
        String login = curators.colleague(school);
        CuratorAppointmentId appointment = curators.opened(school);
        curators.propose(director, appointment, login, TODAY);
        curators.sign(director, appointment, TODAY);
        appointee = curators.signedIn(login);
        return appointment;
    }

    private List<String> titles(SignedIn person) {
        return region.as(person, () -> tasks.mine(TaskFilter.none(), null, 50)).rows().stream()
                .map(TaskRow::title)
                .toList();
    }

    private long stored(String text) {
        return region.as(
                secretary,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from app.extract_link where secret_hash = :text")
                                .param("text", text)
                                .query(Long.class)
                                .single()));
    }

    private void electronically(DocumentId order, ReaderId reader) {
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.electronically(List.of(reader), TODAY)));
    }

    private void refusedElectronically(DocumentId order, ReaderId reader) {
        assertThatThrownBy(() -> electronically(order, reader))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Электронная подпись не отмечена");
    }

    private List<ReaderRow> sheet(DocumentId order) {
        return region.as(secretary, () -> acquaintances.sheet(order));
    }

    private ReaderId reader(DocumentId order, ReaderKind kind) {
        return sheet(order).stream()
                .map(ReaderRow::reader)
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ReaderRow row(DocumentId order, ReaderId reader) {
        return sheet(order).stream()
                .filter(row -> row.reader().id().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    private static ReaderId represents(List<ReaderRow> rows, String surname) {
        return rows.stream()
                .map(ReaderRow::reader)
                .filter(reader ->
                        reader.represents() != null && reader.represents().startsWith(surname))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static <T> T nobody(java.util.function.Supplier<T> work) {
        SecurityContextHolder.clearContext();
        return work.get();
    }

    private DocumentId registered(PairId... pairs) {
        PairOrderId order = testPairs.sent(curator, school, YEAR, pairs);
        region.run(director, () -> signing.sign(school, order, Map.of()));
        return DocumentId.of(Objects.requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId()));
    }

    private PairId group(PersonId... mentees) {
        return region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        new NewPair(
                                people.mentor(school, YEAR, mentees.length),
                                List.of(mentees),
                                PairForm.directive("teacher-pupil"),
                                null,
                                mentees.length > 1 ? PairFormat.GROUP : PairFormat.INDIVIDUAL,
                                null)));
    }

    private PersonId child(String surname, int age, @Nullable String representative) {
        return region.as(curator, () -> {
            ParticipantId id = register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            PersonData.of(
                                    PersonKind.PUPIL, surname, "Глеб", "Ильич", Gender.MALE, TODAY.minusYears(age)),
                            ParticipantRole.MENTEE,
                            new ParticipationDetails("4А", null, null, null)));
            PersonId person = participants.all(school, YEAR).stream()
                    .filter(participant -> participant.id().equals(id))
                    .findFirst()
                    .map(Participant::personId)
                    .orElseThrow();
            consents.register(
                    school,
                    new ConsentRegistration(person, ConsentKind.PERSONAL_DATA, null, representative, TODAY, null));
            return person;
        });
    }
}
