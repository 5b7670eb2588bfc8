package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class PairOrdersTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String BASIS = "дорожной картой школы";

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    PairOrderSteps steps;

    @Autowired
    Pairs pairs;

    @Autowired
    Acquaintance acquaintance;

    @Autowired
    ConsentRegister consents;

    @Autowired
    PersonNames names;

    @Autowired
    Declension declension;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Workflow workflow;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

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
        region.run(director, () -> orders.sign(school, order, Map.of()));

        PairOrderView signed = view(order);
        assertThat(signed.state()).isEqualTo(PairOrderState.REGISTERED);
        assertThat(signed.number()).isEqualTo("1-од");
        assertThat(active()).extracting(Pair::id).containsExactly(pair);
        assertThat(active().get(0).activeFrom()).isEqualTo(TODAY);
        assertThat(inTransaction(() -> workflow.isRunning(PairOrderProcess.KEY, PairOrderProcess.key(order))))
                .isFalse();
    }

    @Test
    void theDocumentSaysWhoIsFixedToWhomInTheRightCases() throws Exception {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);
        region.run(director, () -> orders.sign(school, order, Map.of()));
        Pair fixed = active().get(0);

        DocumentId document = DocumentId.of(String.valueOf(view(order).documentId()));
        String text = text(region.as(curator, () -> archive.file(document)).content());

        assertThat(text)
                .contains("ПРИКАЗЫВАЮ", "№ 1-од", "2026/2027", "Приложение № 1", "педагог – ученик", "(4А)")
                .contains(declined(fixed.mentor(), GrammaticalCase.INSTRUMENTAL))
                .contains(declined(fixed.mentees().get(0), GrammaticalCase.ACCUSATIVE))
                .contains("Куратору Ветровой И.О.", "Лугов", "с 07.09.2026 по 31.05.2027")
                .doesNotContain("[", "______");
    }

    @Test
    void whoHasNoConsentStaysOutAndTheOthersGoOn() {
        PairId good = pair();
        PairId bad = region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(
                                people.mentorWithoutConsent(school, YEAR, 1),
                                people.menteeWithoutConsent(school, YEAR),
                                "teacher-pupil",
                                null)));
        PairOrderId order = open();

        SendResult result =
                region.as(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(good, bad), BASIS)));

        assertThat(result.included()).extracting(Pair::id).containsExactly(good);
        assertThat(result.refused()).hasSize(2).allSatisfy(refusal -> {
            assertThat(refusal.pair()).isEqualTo(bad);
            assertThat(refusal.reason()).contains("Согласие на обработку персональных данных", "подписать");
        });
    }

    @Test
    void aGroupGoesOnWithoutTheOneWhoHasNoConsent() {
        PersonId[] who = new PersonId[3];
        PairId group = region.as(curator, () -> {
            who[0] = people.mentor(school, YEAR, 3);
            who[1] = people.mentee(school, YEAR);
            who[2] = people.menteeWithoutConsent(school, YEAR);
            return drafts.add(
                    school,
                    YEAR,
                    new NewPair(
                            who[0],
                            List.of(who[1], who[2]),
                            PairForm.directive("teacher-pupil"),
                            null,
                            PairFormat.GROUP,
                            null));
        });
        PairOrderId order = open();
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(group), BASIS)));
        region.run(director, () -> orders.sign(school, order, Map.of()));

        assertThat(active()).hasSize(1);
        assertThat(active().get(0).mentees()).containsExactly(who[1]);
        List<Pair> waiting = region.as(curator, () -> pairs.all(school, YEAR)).stream()
                .filter(pair -> pair.state() == PairState.DRAFT)
                .toList();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).mentees()).containsExactly(who[2]);
        assertThat(waiting.get(0).mentor()).isEqualTo(who[0]);
    }

    @Test
    void nobodyWithAConsentMeansNoOrder() {
        PairId bad = region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(
                                people.mentor(school, YEAR, 1),
                                people.menteeWithoutConsent(school, YEAR),
                                "teacher-pupil",
                                null)));
        PairOrderId order = open();

        assertThatThrownBy(() -> region.run(
                        curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(bad), BASIS))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("не направлен");
        assertThat(view(order).state()).isEqualTo(PairOrderState.DRAFT);
    }

    @Test
    void aConsentWithdrawnBetweenSendingAndSigningIsCaughtAtSigning() {
        PairId stays = pair();
        PairId withdrawn = pair();
        PairOrderId order = sentWith(stays, withdrawn);
        withdrawConsentOfMentee(withdrawn);

        assertThatThrownBy(() -> region.run(director, () -> orders.sign(school, order, Map.of())))
                .isInstanceOfSatisfying(GateRefusedException.class, refused -> {
                    assertThat(refused.refusals()).extracting(GateRefusal::pair).containsExactly(withdrawn);
                    assertThat(refused).hasMessageContaining("не подписан");
                });
        assertThat(active()).isEmpty();
        PairOrderView waiting = region.as(director, () -> orders.view(school, order));
        assertThat(waiting.state()).isEqualTo(PairOrderState.SENT);
        assertThat(waiting.refusals()).hasSize(1);

        region.run(director, () -> orders.sign(school, order, PairOrders.leaveOut(waiting.refusals())));

        assertThat(active()).extracting(Pair::id).containsExactly(stays);
        assertThat(region.as(curator, () -> pairs.get(school, withdrawn)).state())
                .isEqualTo(PairState.DRAFT);
    }

    @Test
    void rowsLeftOutByTheDirectorAreDraftsAgainAndGoIntoAFurtherOrder() {
        PairId first = pair();
        PairId second = pair();
        PairOrderId order = sentWith(first, second);
        region.run(director, () -> orders.sign(school, order, Map.of(second, "уточнить класс")));
        assertThat(active()).extracting(Pair::id).containsExactly(first);

        PairOrderId further = sentWith(second);
        region.run(director, () -> orders.sign(school, further, Map.of()));

        assertThat(view(further).number()).isEqualTo("2-од");
        assertThat(active()).extracting(Pair::id).containsExactly(first, second);
    }

    @Test
    void aReturnedOrderComesBackToTheCuratorWithTheRemarks() {
        PairId pair = pair();
        PairOrderId order = sentWith(pair);

        region.run(director, () -> orders.returnWithRemarks(school, order, "Уточните форму"));

        assertThat(view(order).remarks()).isEqualTo("Уточните форму");
        assertThat(isOpen(order, PairOrderProcess.USER_TASK_DRAFT_PAIRS)).isTrue();
        assertThat(isOpen(order, PairOrderProcess.USER_TASK_SIGN_ORDER)).isFalse();
        assertThat(active()).isEmpty();
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(pair), BASIS)));
        assertThat(view(order).round()).isEqualTo(2);
    }

    @Test
    void ofTwoDirectorsAtOnceOneSignsAndTheOtherIsToldSo() throws Exception {
        PairOrderId order = sentWith(pair());
        SignedIn second = region.director(school);

        List<String> outcomes = atOnce(List.of(
                () -> attempt(() -> region.run(director, () -> orders.sign(school, order, Map.of()))),
                () -> attempt(() -> region.run(second, () -> orders.returnWithRemarks(school, order, "не сейчас")))));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "conflict");
    }

    @Test
    void numbersHaveNeitherGapsNorDuplicatesWhenManySignAtOnce() throws Exception {
        List<Callable<String>> attempts = new ArrayList<>();
        List<PairOrderId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PairOrderId order = sentWith(pair());
            ids.add(order);
            attempts.add(() -> attempt(() -> region.run(director, () -> orders.sign(school, order, Map.of()))));
        }

        assertThat(atOnce(attempts)).containsOnly("done");
        assertThat(ids.stream().map(id -> view(id).number()))
                .containsExactlyInAnyOrder("1-од", "2-од", "3-од", "4-од", "5-од", "6-од");
    }

    @Test
    void theLedgerAnswersForAnyPastDay() {
        PairId pair = pair();
        PairOrderId fixing = sentWith(pair);
        region.run(director, () -> orders.sign(school, fixing, Map.of()));
        clock.set(LocalDate.of(2026, 12, 1));
        PairOrderId ending = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.END, fixing));
        region.run(
                curator,
                () -> orders.send(school, ending, new SendPairOrder(List.of(), Map.of(pair, "переезд"), BASIS, null)));
        region.run(director, () -> orders.sign(school, ending, Map.of()));

        assertThat(wordsOf(ending))
                .contains(
                        "О прекращении работы наставнических пар и групп",
                        "закреплённых приказом от 07.09.2026 № 1-од",
                        "Считать приказ от 07.09.2026 № 1-од исполненным")
                .doesNotContain("О закреплении");
        assertThat(ledger(TODAY.minusDays(1))).isEmpty();
        assertThat(ledger(TODAY)).extracting(Pair::id).containsExactly(pair);
        assertThat(ledger(LocalDate.of(2026, 11, 30))).extracting(Pair::id).containsExactly(pair);
        assertThat(ledger(LocalDate.of(2026, 12, 1))).isEmpty();
        assertThat(view(ending).earlier()).isEqualTo(new PairOrderView.Earlier(fixing, "1-од", TODAY));
    }

    @Test
    void anOrderThatAmendsEndsOnePairAndFixesAnother() {
        PairId former = pair();
        PairOrderId fixing = sentWith(former);
        region.run(director, () -> orders.sign(school, fixing, Map.of()));
        PairId successor = pair();
        PairOrderId amending = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.AMEND, fixing));
        region.run(
                curator,
                () -> orders.send(
                        school,
                        amending,
                        new SendPairOrder(List.of(successor), Map.of(former, "смена наставника"), BASIS, null)));
        region.run(director, () -> orders.sign(school, amending, Map.of()));

        assertThat(active()).extracting(Pair::id).containsExactly(successor);
        assertThat(wordsOf(amending))
                .contains(
                        "О внесении изменений в приказ от 07.09.2026 № 1-од",
                        "Приложение № 1",
                        "Приложение № 2",
                        "оставить без изменений");
        DocumentId document = DocumentId.of(String.valueOf(view(fixing).documentId()));
        assertThat(region.as(director, () -> archive.get(document)).state()).isEqualTo("Изменён");
    }

    @Test
    void cancellingAnOrderEndsAllItsPairs() {
        PairOrderId fixing = sentWith(pair(), pair());
        region.run(director, () -> orders.sign(school, fixing, Map.of()));
        PairOrderId cancelling = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.CANCEL, fixing));
        region.run(curator, () -> orders.send(school, cancelling, new SendPairOrder(List.of(), Map.of(), BASIS, null)));
        region.run(director, () -> orders.sign(school, cancelling, Map.of()));

        assertThat(wordsOf(cancelling))
                .contains("Об отмене приказа от 07.09.2026 № 1-од", "Признать утратившим силу с 07.09.2026 приказ")
                .doesNotContain("Закрепить");
        assertThat(active()).isEmpty();
        assertThat(ledger(TODAY)).isEmpty();
    }

    private String wordsOf(PairOrderId order) {
        try {
            DocumentId document = DocumentId.of(String.valueOf(view(order).documentId()));
            return text(region.as(curator, () -> archive.file(document)).content());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theDatabaseKnowsNoActivePairWithoutARegisteredOrder() {
        PairId pair = pair();
        PairOrderId draft = open();

        assertThatThrownBy(() -> inTransaction(() -> jdbc.sql("""
                        update app.mentoring_pair
                        set state = 'ACTIVE', fixed_by = :order, active_from = date '2026-09-07'
                        where id = :pair
                        """)
                        .param("order", draft.value())
                        .param("pair", pair.value())
                        .update()))
                .hasMessageContaining("without a registered order");
    }

    @Test
    void acquaintanceIsAJournalThatBlocksNothing() {
        PairOrderId order = sentWith(pair());
        region.run(director, () -> orders.sign(school, order, Map.of()));
        List<Acquaintance.Row> sheet = region.as(curator, () -> acquaintance.sheet(school, order));
        assertThat(sheet)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.acquaintedOn()).isNull());

        region.run(
                curator,
                () -> acquaintance.mark(
                        school, order, List.of(sheet.get(0).person().id()), TODAY));

        assertThat(region.as(curator, () -> acquaintance.sheet(school, order)))
                .filteredOn(row -> row.acquaintedOn() != null)
                .hasSize(1);
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
            notFound(strangeCurator, () -> orders.send(named, order, SendPairOrder.fixing(List.of(pair), BASIS)));
            notFound(strangeDirector, () -> orders.sign(named, order, Map.of()));
            notFound(strangeDirector, () -> orders.returnWithRemarks(named, order, "нет"));
            notFound(strangeCurator, () -> acquaintance.sheet(named, order));
            notFound(strangeCurator, () -> acquaintance.mark(named, order, List.of(mentor), TODAY));
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

    private PairId pair() {
        return region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(
                                people.mentor(school, YEAR, 1),
                                people.mentee(school, YEAR),
                                "teacher-pupil",
                                "лидер – последователь")));
    }

    private PairOrderId open() {
        return region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.FIX, null));
    }

    private PairOrderId sentWith(PairId... rows) {
        PairOrderId order = open();
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(rows), BASIS)));
        return order;
    }

    private void withdrawConsentOfMentee(PairId pair) {
        region.run(curator, () -> {
            PersonId mentee = pairs.get(school, pair).mentees().get(0);
            Consent consent = consents.of(school, mentee).get(0);
            consents.withdraw(school, consent.id(), TODAY, "заявление родителя");
        });
    }

    private PairOrderView view(PairOrderId order) {
        return region.as(curator, () -> orders.view(school, order));
    }

    private List<Pair> active() {
        return region.as(curator, () -> pairs.active(school, YEAR));
    }

    private List<Pair> ledger(LocalDate day) {
        return region.as(director, () -> pairs.activeOn(school, day));
    }

    private boolean isOpen(PairOrderId order, String element) {
        return Boolean.TRUE.equals(inTransaction(() -> workflow.isOpen(
                new ru.nastavnik.workflow.TaskKey(PairOrderProcess.KEY, PairOrderProcess.key(order), element))));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return DataScope.during(DataScope.system("test", school), () -> transactions.execute(status -> work.get()));
    }

    private String declined(PersonId person, GrammaticalCase target) {
        return region.as(curator, () -> declension.full(names.of(school, person), target));
    }

    private void notFound(SignedIn who, Runnable attempt) {
        assertThatThrownBy(() -> region.run(who, attempt)).isInstanceOf(NotFoundException.class);
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ConflictException somebodyWasFaster) {
            return "conflict";
        }
    }

    private static List<String> atOnce(List<Callable<String>> attempts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static String text(byte[] docx) throws Exception {
        StringWriter text = new StringWriter();
        TextUtils.extractText(
                WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                        .getMainDocumentPart()
                        .getJaxbElement(),
                text);
        return text.toString();
    }
}
