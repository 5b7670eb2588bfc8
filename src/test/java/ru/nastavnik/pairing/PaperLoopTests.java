package ru.nastavnik.pairing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.NumberRegisters;
import ru.nastavnik.document.OrderSettings;
import ru.nastavnik.document.OrderSignatory;
import ru.nastavnik.document.OrderWriting;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.RegisterSettings;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationCorrections;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.StaleVersionException;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;

/** From the text over the sheet on the desk to the number of the school's own register. */
@ApplicationTest
@DisplayName("An order on paper")
class PaperLoopTests {
    private static final byte[] SCAN = "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Autowired
    private PairOrders orders;

    @Autowired
    private Pairs pairs;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private NumberRegisters registers;

    @Autowired
    private RegistrationCorrections corrections;

    @Autowired
    private OrderWriting writing;

    @Autowired
    private TaskList tasks;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestPairs testPairs;

    @Autowired
    private TestRegion region;

    @Autowired
    private Organizations organizations;

    @Autowired
    private AcquaintancePapers acquaintancePapers;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private PairId first;
    private PairId second;
    private PairOrderId order;

    @BeforeEach
    void anOrderWaitsForItsSignature() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        first = testPairs.drafted(curator, school, YEAR);
        second = testPairs.drafted(curator, school, YEAR);
        order = testPairs.sent(curator, school, YEAR, first, second);
    }

    @Test
    @DisplayName("is printed with lines for number and date, and bears a code that only another text changes")
    void printedWithLines() {
        List<String> sheet = words(Map.of());
        PaperState state = state(Map.of());

        assertThat(text(sheet)).contains("№ ______", "«____» ______________ 2026 г.");
        assertThat(state(Map.of()).code()).isEqualTo(state.code());
        assertThat(state(Map.of(second, "уточнить класс")).code()).isNotEqualTo(state.code());
        assertThat(state.printed()).isTrue();
        assertThat(state(Map.of(second, "уточнить класс")).printed()).isFalse();
    }

    @Test
    @DisplayName("goes on where the school's paper register stands, and a number may be any that nobody has")
    void theSchoolsOwnNumbers() {
        region.run(
                director,
                () -> registers.save(school, NumberRegister.ORDERS, new RegisterSettings("", "-од", 180, 2026, 0)));
        assertThat(state(Map.of()).proposedNumber()).isEqualTo("181-од");

        sign(order, "181/1-од");

        assertThat(view(order).number()).isEqualTo("181/1-од");
        PairOrderId next = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        assertThatThrownBy(() -> sign(next, "181/1"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже есть. Его держит: «О закреплении наставнических пар и групп» от 07.09.2026");
        sign(next, "181-од");
        assertThat(journal()).extracting(RegisterEntry::number).containsExactly("181-од", "181/1-од");
    }

    @Test
    @DisplayName("that was signed before its text changed is refused with both wordings")
    void staleSheets() {
        SignedPaper signed = region.as(director, () -> signing.printed(orders.paper(school, order, Map.of()), TODAY));
        region.run(director, () -> orders.sendBack(school, order, "Добавьте основание"));
        region.run(
                curator,
                () -> orders.send(school, order, SendPairOrder.fixing(List.of(first, second), "планом работы школы")));

        assertThatThrownBy(() -> region.run(director, () -> orders.sign(school, order, Map.of(), signed)))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.onPaperOnly()).anyMatch(words -> words.contains(TestPairs.BASIS));
                    assertThat(stale.inSystemOnly()).anyMatch(words -> words.contains("планом работы школы"));
                });
        assertThat(view(order).state()).isEqualTo(PairOrderState.SENT);
        assertThat(journal()).isEmpty();
    }

    @Test
    @DisplayName("keeps the scan that was given with the signature")
    void theScanIsKept() {
        SignedPaper printed = region.as(director, () -> signing.printed(orders.paper(school, order, Map.of()), TODAY));
        SignedPaper signed = new SignedPaper(
                printed.date(), printed.versionCode(), "9-од", new DocumentFile("приказ.pdf", "", SCAN));

        region.run(director, () -> orders.sign(school, order, Map.of(), signed));

        DocumentId document = DocumentId.of(requireNonNull(view(order).documentId()));
        assertThat(region.as(director, () -> archive.scan(document)))
                .hasValueSatisfying(kept -> assertThat(kept.content()).isEqualTo(SCAN));
    }

    @Test
    @DisplayName("signed before the school began to work in the system is refused")
    void notBeforeTheSchoolsEntry() {
        SignedPaper printed = region.as(director, () -> signing.printed(orders.paper(school, order, Map.of()), TODAY));
        LocalDate entry = region.as(director, () -> organizations.get(school)).openedOn();
        SignedPaper early = new SignedPaper(entry.minusDays(1), printed.versionCode(), printed.number(), null);

        assertThatThrownBy(() -> region.run(director, () -> orders.sign(school, order, Map.of(), early)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("date"));
    }

    @Test
    @DisplayName(
            "issued without the system is entered with its own number, day, signatory and scan, and nothing is written")
    void issuedEarlier() {
        LocalDate signedOn = LocalDate.of(2026, 9, 2);

        region.run(director, () -> orders.sign(school, order, Map.of(), earlier(signedOn, "47-од", SCAN)));

        assertThat(view(order).state()).isEqualTo(PairOrderState.REGISTERED);
        DocumentId id = DocumentId.of(requireNonNull(view(order).documentId()));
        RegisteredDocument document = region.as(director, () -> archive.get(id));
        assertThat(document.reference()).isEqualTo("№ 47-од от 02.09.2026");
        assertThat(document.earlierSignatory()).isEqualTo("Директор Лапин О.П.");
        assertThat(region.as(director, () -> archive.file(id))).satisfies(file -> {
            assertThat(file.content()).isEqualTo(SCAN);
            assertThat(file.contentType()).isEqualTo("application/pdf");
            assertThat(file.name()).endsWith("№ 47-од от 02.09.2026.pdf");
        });
        assertThat(region.as(director, () -> acquaintancePapers.extractsOf(id, false)))
                .as("extracts of a text that is not here")
                .isEmpty();
        assertThat(active()).extracting(Pair::id).containsExactlyInAnyOrder(first, second);
        assertThat(active()).extracting(Pair::activeFrom).containsOnly(signedOn);

        PairOrderId ending = region.as(curator, () -> {
            PairOrderId draft = orders.open(school, YEAR, PairOrderKind.END, order);
            orders.send(
                    school, draft, new SendPairOrder(List.of(), Map.of(first, "переезд"), TestPairs.BASIS, null, null));
            return draft;
        });
        assertThat(text(DocumentText.paragraphs(region.as(
                                director, () -> documents.print(orders.paper(school, ending, Map.of())))
                        .content())))
                .contains("02.09.2026", "№ 47-од");
        region.run(director, () -> corrections.correct(id, "48-од", signedOn, "Описка в книге"));
        assertThat(region.as(director, () -> archive.file(id)).content()).isEqualTo(SCAN);
        assertThat(region.as(director, () -> archive.get(id)).reference()).isEqualTo("№ 48-од от 02.09.2026");
    }

    @Test
    @DisplayName(
            "issued without the system is refused without signatory, without a scan, and under a number that is taken")
    void issuedEarlierIncompletely() {
        LocalDate day = LocalDate.of(2026, 9, 2);
        PairOrderId other = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        region.run(director, () -> orders.sign(school, other, Map.of(), earlier(day, "47-од", SCAN)));

        refused("number", earlier(day, "47", SCAN));
        refused("scan", earlier(day, "48-од", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        refused("signatory", SignedPaper.issuedEarlier(day, "48-од", " ", new DocumentFile("приказ.pdf", "", SCAN)));
        refused("date", earlier(LocalDate.of(206, 9, 2), "48-од", SCAN));
        refused("date", earlier(TODAY.plusDays(1), "48-од", SCAN));
        assertThat(view(order).state()).isEqualTo(PairOrderState.SENT);
    }

    private static SignedPaper earlier(LocalDate day, String number, byte[] scan) {
        return SignedPaper.issuedEarlier(day, number, "Директор Лапин О.П.", new DocumentFile("приказ.pdf", "", scan));
    }

    private void refused(String field, SignedPaper signed) {
        assertThatThrownBy(() -> region.run(director, () -> orders.sign(school, order, Map.of(), signed)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        why -> assertThat(why.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly(field));
    }

    @Test
    @DisplayName("may get its number before it is printed, and another order cannot take it")
    void reservedNumbers() {
        region.run(director, () -> documents.reserve(paper(), "12-од", TODAY));

        assertThat(text(words(Map.of()))).contains("№ 12-од", "07.09.2026");
        PairOrderId other = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        assertThatThrownBy(() -> sign(other, "12-од"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("занят для документа «О закреплении");
        assertThatThrownBy(() -> sign(order, "13-од")).hasMessageContaining("занят номер 12-од");
        sign(order, "12-од");

        assertThat(view(order).number()).isEqualTo("12-од");
        assertThat(journal()).extracting(RegisterEntry::state).containsExactly(RegisterEntry.State.REGISTERED);
    }

    @Test
    @DisplayName("whose printed date is not the day of signing is refused")
    void printedDate() {
        region.run(director, () -> documents.reserve(paper(), null, TODAY.minusDays(3)));

        assertThatThrownBy(() -> sign(order, "1-од"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("напечатана дата 04.09.2026");
    }

    @Test
    @DisplayName("whose reserved number is dropped leaves it annulled in the register, for ever")
    void annulledNumbers() {
        region.run(director, () -> documents.reserve(paper(), null, TODAY));
        assertThatThrownBy(() -> region.run(director, () -> documents.annul(paper(), " ")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> region.run(director, () -> documents.reserve(paper(), null, TODAY)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> region.run(curator, () -> documents.annul(paper(), "ошибка")))
                .isInstanceOf(AccessDeniedException.class);

        region.run(director, () -> documents.annul(paper(), "Лист испорчен"));

        assertThat(state(Map.of()).proposedNumber()).isEqualTo("2-од");
        assertThatThrownBy(() -> sign(order, "1-од")).hasMessageContaining("аннулирован: Лист испорчен");
        assertThat(journal()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(RegisterEntry.State.ANNULLED);
            assertThat(entry.reason()).isEqualTo("Лист испорчен");
        });
    }

    @Test
    @DisplayName("whose number nobody could enter later is not signed without one")
    void nobodyToRegister() {
        assertThatThrownBy(() -> sign(order, null))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("делопроизводитель в организации не назначен");
        assertThat(view(order).state()).isEqualTo(PairOrderState.SENT);
    }

    @Test
    @DisplayName("is registered by the secretary, and only then are its pairs active, from the day of signing")
    void theSecretaryRegisters() {
        SignedIn secretary = region.secretary(school);
        sign(order, null);
        assertThat(view(order).state()).isEqualTo(PairOrderState.SIGNED);
        assertThat(active()).isEmpty();
        assertThat(tasksOf(secretary))
                .extracting(TaskRow::title)
                .containsExactly("Зарегистрировать приказ о закреплении пар");
        assertThat(tasksOf(director)).noneMatch(task -> task.title().contains("Зарегистрировать"));
        assertThatThrownBy(() -> region.run(curator, () -> orders.register(school, order, "15-од")))
                .isInstanceOf(AccessDeniedException.class);

        region.run(secretary, () -> orders.register(school, order, "15-од"));

        PairOrderView registered = view(order);
        assertThat(registered.title()).isEqualTo("Приказ № 15-од от 07.09.2026");
        assertThat(active()).extracting(Pair::activeFrom).containsOnly(TODAY);
        String document = java.util.Objects.requireNonNull(registered.documentId());
        List<String> paper = DocumentText.paragraphs(region.as(secretary, () -> archive.file(DocumentId.of(document)))
                .content());
        assertThat(text(paper)).contains("№ 15-од", "П.И. Лугов");
        assertThat(tasksOf(secretary)).isEmpty();
        assertThatThrownBy(() -> region.run(secretary, () -> orders.register(school, order, "16-од")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is registered as it was signed, also if somebody else signs the school's orders meanwhile")
    void registeredAsSigned() {
        SignedIn secretary = region.secretary(school);
        VersionCode signed = state(Map.of()).code();
        sign(order, null);
        OrderSignatory another = new OrderSignatory(
                "директор школы", new PersonName("Рябинина", "Вера", "Олеговна", Gender.FEMALE), false, null, null);
        region.run(director, () -> writing.save(school, OrderSettings.USUAL.signedBy(another)));
        assertThat(state(Map.of()).code()).as("what would be printed now").isNotEqualTo(signed);
        assertThat(view(order).signedVersion())
                .as("what the secretary compares")
                .isEqualTo(signed.value());

        region.run(secretary, () -> orders.register(school, order, "15-од"));

        DocumentId document =
                DocumentId.of(java.util.Objects.requireNonNull(view(order).documentId()));
        assertThat(text(DocumentText.paragraphs(
                        region.as(secretary, () -> archive.file(document)).content())))
                .contains("П.И. Лугов", "№ 15-од")
                .doesNotContain("Рябинина");
    }

    @Test
    @DisplayName("that the secretary gives back waits for the director again")
    void givenBack() {
        SignedIn secretary = region.secretary(school);
        sign(order, null);

        region.run(secretary, () -> orders.takeBackSignature(school, order, "Не хватает второго листа"));

        assertThat(view(order).state()).isEqualTo(PairOrderState.SENT);
        assertThat(view(order).remarks()).isEqualTo("Не хватает второго листа");
        sign(order, "3-од");
        assertThat(active()).hasSize(2);
    }

    @Test
    @DisplayName("ends its pairs on the last day that it names, and the ledger names it by its number")
    void theTermOfPairs() {
        sign(order, "7-од");
        LocalDate last = YEAR.lastDay();

        assertThat(region.as(curator, () -> pairs.activeOn(school, last))).hasSize(2);
        assertThat(region.as(curator, () -> pairs.activeOn(school, last.plusDays(1))))
                .isEmpty();
        assertThat(active()).allMatch(pair -> !pair.termOverOn(last) && pair.termOverOn(last.plusDays(1)));
        assertThat(region.as(curator, () -> orders.titles(school, List.of(order))))
                .containsEntry(order, "Приказ № 7-од от 07.09.2026");
    }

    @Test
    @DisplayName("whose number and date were typed wrongly is corrected, and its pairs follow after they were shown")
    void correctedRegistrations() {
        SignedIn secretary = region.secretary(school);
        sign(order, "51-од");
        DocumentId document =
                DocumentId.of(java.util.Objects.requireNonNull(view(order).documentId()));
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(region.as(secretary, () -> corrections.consequences(document, yesterday)))
                .anyMatch(sentence ->
                        sentence.equals("Пар, которые начнут действовать с 06.09.2026 вместо 07.09.2026: 2."));
        assertThatThrownBy(() -> region.run(secretary, () -> corrections.correct(document, "15-од", yesterday, " ")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(
                        () -> region.run(curator, () -> corrections.correct(document, "15-од", yesterday, "опечатка")))
                .isInstanceOf(AccessDeniedException.class);

        region.run(secretary, () -> corrections.correct(document, "15-од", yesterday, "Цифры переставлены"));

        assertThat(view(order).title()).isEqualTo("Приказ № 15-од от 06.09.2026");
        assertThat(active()).extracting(Pair::activeFrom).containsOnly(yesterday);
        assertThat(journal()).extracting(RegisterEntry::number).containsExactly("15-од");
        assertThat(text(DocumentText.paragraphs(
                        region.as(secretary, () -> archive.file(document)).content())))
                .contains("№ 15-од", "06.09.2026")
                .doesNotContain("51-од");
        assertThat(region.as(secretary, () -> corrections.of(document)))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.formerNumber()).isEqualTo("51-од");
                    assertThat(correction.reason()).isEqualTo("Цифры переставлены");
                });
        PairOrderId next = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        assertThatThrownBy(() -> sign(next, "15-од")).hasMessageContaining("уже есть");
        sign(next, "51-од");
    }

    @Test
    @DisplayName("is neither signed nor returned by the secretary, and a stranger's secretary does not see it")
    void theSecretaryApprovesNothing() {
        SignedIn secretary = region.secretary(school);
        SignedPaper signed = region.as(secretary, () -> signing.printed(orders.paper(school, order, Map.of()), TODAY));
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> region.run(secretary, () -> orders.sign(school, order, Map.of(), signed)),
                () -> region.run(secretary, () -> orders.sendBack(school, order, "нет")))) {
            assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
        }
        SignedIn stranger = region.secretary(region.school());
        for (Runnable attempt : List.<Runnable>of(
                () -> orders.paper(school, order, Map.of()),
                () -> orders.register(school, order, "1-од"),
                () -> orders.takeBackSignature(school, order, "нет"),
                () -> registers.journal(school, NumberRegister.ORDERS, 2026))) {
            assertThatThrownBy(() -> region.run(stranger, attempt)).isInstanceOf(NotFoundException.class);
        }
    }

    /** Spaces that do not break are spaces to a reader. */
    private static String text(List<String> paragraphs) {
        return String.join(" ", paragraphs).replace('\u00A0', ' ');
    }

    private List<String> words(Map<PairId, String> leftOut) {
        return DocumentText.paragraphs(region.as(director, () -> documents.print(orders.paper(school, order, leftOut)))
                .content());
    }

    private PaperState state(Map<PairId, String> leftOut) {
        return region.as(director, () -> documents.state(orders.paper(school, order, leftOut), TODAY));
    }

    private ru.nastavnik.document.RegisterDocument paper() {
        return orders.paper(school, order, Map.of());
    }

    private void sign(PairOrderId id, @Nullable String number) {
        region.run(director, () -> {
            SignedPaper printed = signing.printed(orders.paper(school, id, Map.of()), TODAY);
            orders.sign(school, id, Map.of(), new SignedPaper(TODAY, printed.versionCode(), number, null));
        });
    }

    private PairOrderView view(PairOrderId id) {
        return region.as(curator, () -> orders.view(school, id));
    }

    private List<Pair> active() {
        return region.as(curator, () -> pairs.active(school, YEAR));
    }

    private List<RegisterEntry> journal() {
        return region.as(director, () -> registers.journal(school, NumberRegister.ORDERS, 2026));
    }

    private List<TaskRow> tasksOf(SignedIn person) {
        return region.as(person, () -> tasks.mine(TaskFilter.none(), null, 50)).rows();
    }
}
