package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.acquaintance.Acquaintances;
import ru.nastavnik.acquaintance.MarkAcquaintance;
import ru.nastavnik.acquaintance.ReaderKind;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.Statements;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class PairOrdersTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    PairDrafts drafts;

    @Autowired
    TestPairs testPairs;

    @Autowired
    PairOrders orders;

    @Autowired
    Pairs pairs;

    @Autowired
    Acquaintances acquaintance;

    @Autowired
    AcquaintancePapers acquaintancePapers;

    @Autowired
    PersonNames names;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transactions;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
    }

    @Test
    void aSignedOrderGetsANumberAndItsPairsAreActiveFromItsDate() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);

        assertThat(active()).isEmpty();
        region.run(director, () -> signing.sign(school, order, Map.of()));

        PairOrderView signed = view(order);
        assertThat(signed.state()).isEqualTo(PairOrderState.REGISTERED);
        assertThat(signed.number()).isEqualTo("1-од");
        assertThat(active()).extracting(Pair::id).containsExactly(pair);
        assertThat(active().get(0).activeFrom()).isEqualTo(TODAY);
        assertThat(inTransaction(() -> workflow.isRunning(PairOrderProcess.KEY, PairOrderProcess.key(order))))
                .isFalse();
    }

    @Test
    void signingWritesTheOrderOnce() {
        PairOrderId order = sentWith(pair());

        Statements statements = Statements.of(() -> region.run(director, () -> signing.sign(school, order, Map.of())));

        assertThat(statements.count("update app.pair_order set")).isEqualTo(1);
    }

    @Test
    void theAnnexNamesThePairInTheNominativeWithTheClass() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);
        region.run(director, () -> signing.sign(school, order, Map.of()));
        Pair fixed = active().get(0);

        DocumentId document = DocumentId.of(String.valueOf(view(order).documentId()));
        String text =
                WordText.of(region.as(curator, () -> archive.file(document)).content());

        assertThat(text)
                .contains("ПРИКАЗЫВАЮ", "№ 1-од", "2026/2027", "Приложение № 1", "педагог – ученик")
                .contains("Наставник", "Наставляемый", fullName(fixed.mentor()))
                .contains(fullName(fixed.mentees().get(0)) + ", 4 «А» класс")
                .contains(
                        "Поручить куратору Ветровой И.О.",
                        "Лугов",
                        "со дня подписания настоящего приказа по 31.05.2027")
                .doesNotContain("[", "______");
    }

    @Test
    void rowsLeftOutByTheDirectorAreDraftsAgainAndGoIntoAFurtherOrder() {
        PairId first = pair();
        PairId second = pair();
        PairOrderId order = sentWith(first, second);
        region.run(director, () -> signing.sign(school, order, Map.of(second, "уточнить класс")));
        assertThat(active()).extracting(Pair::id).containsExactly(first);

        PairOrderId further = sentWith(second);
        region.run(director, () -> signing.sign(school, further, Map.of()));

        assertThat(view(further).number()).isEqualTo("2-од");
        assertThat(active()).extracting(Pair::id).containsExactly(first, second);
    }

    @Test
    void aReturnedOrderComesBackToTheCuratorWithTheRemarks() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);

        region.run(director, () -> orders.sendBack(school, order, "Уточните форму"));

        assertThat(view(order).remarks()).isEqualTo("Уточните форму");
        assertThat(isOpen(order, PairOrderProcess.USER_TASK_DRAFT_PAIRS)).isTrue();
        assertThat(isOpen(order, PairOrderProcess.USER_TASK_SIGN_ORDER)).isFalse();
        assertThat(active()).isEmpty();
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(pair), TestPairs.BASIS)));
        assertThat(view(order).round()).isEqualTo(2);
    }

    @Test
    void whatTheCuratorCallsBackIsADraftAgainAndNobodySignsIt() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);

        region.run(curator, () -> orders.callBack(school, order));

        assertThat(isOpen(order, PairOrderProcess.USER_TASK_DRAFT_PAIRS)).isTrue();
        assertThat(isOpen(order, PairOrderProcess.USER_TASK_SIGN_ORDER)).isFalse();
        assertThatThrownBy(() -> region.run(director, () -> orders.sendBack(school, order, "Уточните форму")))
                .isInstanceOf(ConflictException.class);
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(pair), TestPairs.BASIS)));
        region.run(director, () -> signing.sign(school, order, Map.of()));
        assertThatThrownBy(() -> region.run(curator, () -> orders.callBack(school, order)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void ofTwoDirectorsAtOnceOneSignsAndTheOtherIsToldSo() throws InterruptedException {
        PairOrderId order = sentWith(pair());
        SignedIn second = region.director(school);

        List<Throwable> told = AtOnce.run(
                () -> region.run(director, () -> signing.sign(school, order, Map.of())),
                () -> region.run(second, () -> orders.sendBack(school, order, "не сейчас")));

        assertThat(told).containsOnlyOnce((Throwable) null);
        assertThat(told).filteredOn(Objects::nonNull).singleElement().isInstanceOf(ConflictException.class);
    }

    @Test
    void whoProposesANumberThatIsTakenMeanwhileIsToldByWhatAndTakesTheNext() throws InterruptedException {
        List<Runnable> signatures = new ArrayList<>();
        List<PairOrderId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PairOrderId order = sentWith(pair());
            ids.add(order);
            signatures.add(() -> untilTheNumberIsFree(order));
        }

        assertThat(AtOnce.run(signatures.toArray(Runnable[]::new))).containsOnlyNulls();
        assertThat(ids.stream().map(id -> view(id).number()))
                .containsExactlyInAnyOrder("1-од", "2-од", "3-од", "4-од", "5-од", "6-од");
    }

    private void untilTheNumberIsFree(PairOrderId order) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                region.run(director, () -> signing.sign(school, order, Map.of()));
                return;
            } catch (ValidationException taken) {
                assertThat(taken).hasMessageContaining("уже есть. Его держит: «О закреплении");
            }
        }
    }

    @Test
    void acquaintanceIsAJournalThatBlocksNothing() {
        PairOrderId order = sentWith(pair());
        region.run(director, () -> signing.sign(school, order, Map.of()));
        DocumentId document = document(order);
        List<ReaderRow> sheet = region.as(curator, () -> acquaintance.sheet(document));
        assertThat(sheet)
                .extracting(row -> row.reader().kind())
                .as("the curator, the mentor, and a representative of the pupil of ten")
                .containsExactly(ReaderKind.EMPLOYEE, ReaderKind.EMPLOYEE, ReaderKind.REPRESENTATIVE);
        assertThat(sheet).allSatisfy(row -> assertThat(row.marks()).isEmpty());
        assertThat(active()).isNotEmpty();

        region.run(
                curator,
                () -> acquaintance.mark(
                        document,
                        MarkAcquaintance.onPaper(List.of(sheet.get(0).reader().id()), TODAY)));

        assertThat(region.as(curator, () -> acquaintance.sheet(document)))
                .filteredOn(row -> !row.waits())
                .hasSize(1);
    }

    @Test
    void theSheetOfAcquaintanceNamesTheEmployeesAndTheOrdersNumber() {
        PairOrderId order = sentWith(pair());
        region.run(director, () -> signing.sign(school, order, Map.of()));
        DocumentId document = document(order);

        String sheet = WordText.of(region.as(curator, () -> acquaintancePapers.printSheet(document, false)));
        assertThat(sheet)
                .contains(
                        "ЛИСТ ОЗНАКОМЛЕНИЯ", "с приказом от ", "№ 1-од", "«О закреплении наставнических пар и групп»");
        assertThat(region.as(curator, () -> acquaintance.sheet(document)))
                .filteredOn(row -> row.reader().kind() == ReaderKind.EMPLOYEE)
                .hasSize(2)
                .allSatisfy(row -> assertThat(sheet).contains(row.reader().sheetName()));
    }

    @Test
    void anotherSchoolsPairsAndOrdersCannotBeReachedThroughAnyMethod() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);
        OrganizationId other = region.school();
        SignedIn strangeCurator = region.curator(other);
        SignedIn strangeDirector = region.director(other);
        PersonId mentor = region.as(curator, () -> pairs.get(school, pair)).mentor();
        NewPair changed = NewPair.of(mentor, mentor, "teacher-pupil", null);

        for (OrganizationId named : List.of(school, other)) {
            notFound(strangeCurator, () -> pairs.get(named, pair));
            notFound(strangeCurator, () -> drafts.change(named, pair, changed, 0));
            notFound(strangeCurator, () -> drafts.remove(named, pair));
            notFound(strangeCurator, () -> orders.view(named, order));
            notFound(strangeCurator, () -> orders.preview(named, order, null));
            notFound(strangeCurator, () -> orders.open(named, YEAR, PairOrderKind.AMEND, order));
            notFound(
                    strangeCurator,
                    () -> orders.send(named, order, SendPairOrder.fixing(List.of(pair), TestPairs.BASIS)));
            notFound(strangeDirector, () -> signing.sign(named, order, Map.of()));
            notFound(strangeDirector, () -> orders.sendBack(named, order, "нет"));
        }
        notFound(strangeCurator, () -> pairs.all(school, YEAR));
        notFound(strangeCurator, () -> pairs.active(school, YEAR));
        notFound(strangeCurator, () -> pairs.activeOn(school, TODAY));
        notFound(strangeCurator, () -> pairs.fixedBy(school, order));
        notFound(strangeCurator, () -> drafts.board(school, YEAR));
        notFound(strangeCurator, () -> drafts.suggestions(school, YEAR));
        notFound(strangeCurator, () -> drafts.add(school, YEAR, changed));
        notFound(strangeCurator, () -> drafts.addAll(school, YEAR, List.of(changed)));
        notFound(strangeCurator, () -> orders.list(school, YEAR));
        notFound(strangeCurator, () -> orders.open(school, YEAR, PairOrderKind.FIX, null));
        assertThat(view(order).state()).isEqualTo(PairOrderState.SENT);
    }

    private DocumentId document(PairOrderId order) {
        return DocumentId.of(String.valueOf(view(order).documentId()));
    }

    private PairId pair() {
        return testPairs.drafted(curator, school, YEAR);
    }

    private PairOrderId sentWith(PairId... rows) {
        return testPairs.sent(curator, school, YEAR, rows);
    }

    private PairOrderView view(PairOrderId order) {
        return region.as(curator, () -> orders.view(school, order));
    }

    private List<Pair> active() {
        return region.as(curator, () -> pairs.active(school, YEAR));
    }

    private boolean isOpen(PairOrderId order, String element) {
        return Boolean.TRUE.equals(inTransaction(() -> workflow.isOpen(
                new ru.nastavnik.workflow.TaskKey(PairOrderProcess.KEY, PairOrderProcess.key(order), element))));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return DataScope.during(DataScope.system("test", school), () -> transactions.execute(status -> work.get()));
    }

    private String fullName(PersonId person) {
        return region.as(curator, () -> names.of(school, person).full());
    }

    private void notFound(SignedIn who, Runnable attempt) {
        assertThatThrownBy(() -> region.run(who, attempt)).isInstanceOf(NotFoundException.class);
    }
}
