package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;

@ApplicationTest
class LaterPairOrdersTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestPairs testPairs;

    @Autowired
    PairOrders orders;

    @Autowired
    Pairs pairs;

    @Autowired
    DocumentArchive archive;

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
    void theLedgerAnswersForAnyPastDay() {
        PairId pair = pair();
        PairOrderId fixing = sentWith(pair);
        region.run(director, () -> signing.sign(school, fixing, Map.of()));
        clock.set(LocalDate.of(2026, 12, 1));
        PairOrderId ending = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.END, fixing));
        region.run(
                curator,
                () -> orders.send(
                        school,
                        ending,
                        new SendPairOrder(List.of(), Map.of(pair, "переезд"), TestPairs.BASIS, null, null)));
        region.run(director, () -> signing.sign(school, ending, Map.of()));

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
        region.run(director, () -> signing.sign(school, fixing, Map.of()));
        PairId successor = pair();
        PairOrderId amending = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.AMEND, fixing));
        region.run(
                curator,
                () -> orders.send(
                        school,
                        amending,
                        new SendPairOrder(
                                List.of(successor), Map.of(former, "смена наставника"), TestPairs.BASIS, null, null)));
        region.run(director, () -> signing.sign(school, amending, Map.of()));

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
        region.run(director, () -> signing.sign(school, fixing, Map.of()));
        PairOrderId cancelling = region.as(curator, () -> orders.open(school, YEAR, PairOrderKind.CANCEL, fixing));
        region.run(
                curator,
                () -> orders.send(
                        school, cancelling, new SendPairOrder(List.of(), Map.of(), TestPairs.BASIS, null, null)));
        region.run(director, () -> signing.sign(school, cancelling, Map.of()));

        assertThat(wordsOf(cancelling))
                .contains(
                        "Об отмене приказа от 07.09.2026 № 1-од",
                        "Признать приказ от 07.09.2026 № 1-од «О закреплении наставнических пар и групп» утратившим силу со дня")
                .doesNotContain("Закрепить");
        assertThat(active()).isEmpty();
        assertThat(ledger(TODAY)).isEmpty();
    }

    private String wordsOf(PairOrderId order) {
        try {
            DocumentId document = DocumentId.of(String.valueOf(view(order).documentId()));
            return WordText.of(region.as(curator, () -> archive.file(document)).content());
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

    private PairId pair() {
        return testPairs.drafted(curator, school, YEAR);
    }

    private PairOrderId open() {
        return testPairs.opened(curator, school, YEAR);
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

    private List<Pair> ledger(LocalDate day) {
        return region.as(director, () -> pairs.activeOn(school, day));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return DataScope.during(DataScope.system("test", school), () -> transactions.execute(status -> work.get()));
    }
}
