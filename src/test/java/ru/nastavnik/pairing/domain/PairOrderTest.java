package ru.nastavnik.pairing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class PairOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final AccountId CURATOR = AccountId.next();
    private static final Actor DIRECTOR = Actors.in(Role.DIRECTOR);
    private static final PairOrder.Signature SIGNATURE = new PairOrder.Signature(DIRECTOR.account(), "директор", DAY);
    private static final PairId FIRST = PairId.next();
    private static final PairId SECOND = PairId.next();

    @Test
    void anOrderGoesFromDraftOverTheDirectorToTheRegister() {
        PairOrder order = sent(FIRST, SECOND);
        assertThat(order.state()).isEqualTo(PairOrderState.SENT);

        order.sign(DIRECTOR, Map.of(), SIGNATURE);
        order.register(new PairOrder.Registration("1-од", "0"));

        assertThat(order.state()).isEqualTo(PairOrderState.REGISTERED);
        assertThat(order.starting()).containsExactly(FIRST, SECOND);
        assertThat(order.facts().effectiveFrom()).isEqualTo(DAY);
    }

    @Test
    void rowsMayBeLeftOutWithAReason() {
        PairOrder order = sent(FIRST, SECOND);

        order.sign(DIRECTOR, Map.of(SECOND, "уточнить наставника"), SIGNATURE);

        assertThat(order.starting()).containsExactly(FIRST);
        assertThat(order.facts().rows())
                .extracting(PairOrderRow::leftOutReason)
                .containsExactly(null, "уточнить наставника");
    }

    @Test
    void leavingARowOutNeedsAReason() {
        assertThatThrownBy(() -> sent(FIRST, SECOND).sign(DIRECTOR, Map.of(FIRST, " "), SIGNATURE))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void anOrderWithoutRowsIsNeitherSentNorSigned() {
        assertThatThrownBy(() -> draft().send(List.of(), "приказом", null, CURATOR))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("нет ни одной строки");
        assertThatThrownBy(() -> sent(FIRST).sign(DIRECTOR, Map.of(FIRST, "не сейчас"), SIGNATURE))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("подписывать нечего");
    }

    @Test
    void aForeignRowCannotBeLeftOut() {
        assertThatThrownBy(() -> sent(FIRST).sign(DIRECTOR, Map.of(SECOND, "нет"), SIGNATURE))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aReturnedOrderIsCorrectedAndSentAgainInTheNextRound() {
        PairOrder order = sent(FIRST, SECOND);

        order.sendBack("Проверьте пару 2");
        assertThat(order.facts().remarks()).isEqualTo("Проверьте пару 2");
        order.send(List.of(PairOrderRow.start(FIRST)), "приказом", null, CURATOR);

        assertThat(order.state()).isEqualTo(PairOrderState.SENT);
        assertThat(order.facts().round()).isEqualTo(2);
        assertThat(order.starting()).containsExactly(FIRST);
    }

    @Test
    void aReturnNeedsARemark() {
        assertThatThrownBy(() -> sent(FIRST).sendBack("  ")).isInstanceOf(ValidationException.class);
    }

    @Test
    void theSecondDecisionComesTooLate() {
        PairOrder order = sent(FIRST);
        order.sign(DIRECTOR, Map.of(), SIGNATURE);

        assertThatThrownBy(() -> order.sign(DIRECTOR, Map.of(), SIGNATURE)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> order.sendBack("поздно")).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoDraftedTheOrderDoesNotSignItInWhateverPost() {
        PairOrder order = sent(FIRST);

        assertThatThrownBy(() -> order.sign(Actors.of(CURATOR, Role.DIRECTOR), Map.of(), SIGNATURE))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> order.sign(
                        Actors.substituting(CURATOR, Role.DIRECTOR, DIRECTOR.account()), Map.of(), SIGNATURE))
                .isInstanceOf(DomainException.class);
        assertThat(order.state()).isEqualTo(PairOrderState.SENT);
    }

    @Test
    void aRegisteredOrderNeverChanges() {
        PairOrder order = sent(FIRST);
        order.sign(DIRECTOR, Map.of(), SIGNATURE);
        order.register(new PairOrder.Registration("1-од", "0"));

        assertThatThrownBy(() -> order.send(List.of(PairOrderRow.start(SECOND)), "приказом", null, CURATOR))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> order.register(new PairOrder.Registration("2-од", "0")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void pairsAreNeverActiveBeforeTheSignature() {
        PairOrder past = draft();
        past.send(List.of(PairOrderRow.start(FIRST)), "приказом", DAY.minusDays(30), CURATOR);
        past.sign(DIRECTOR, Map.of(), SIGNATURE);
        PairOrder later = draft();
        later.send(List.of(PairOrderRow.start(FIRST)), "приказом", DAY.plusDays(10), CURATOR);
        later.sign(DIRECTOR, Map.of(), SIGNATURE);

        assertThat(past.facts().effectiveFrom()).isEqualTo(DAY);
        assertThat(later.facts().effectiveFrom()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void anOrderThatFixesPairsEndsNone() {
        assertThatThrownBy(() -> draft().send(List.of(PairOrderRow.end(FIRST, "переезд")), "приказом", null, CURATOR))
                .isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = PairOrderKind.class,
            names = {"AMEND", "END", "CANCEL"})
    void anOrderThatChangesAnEarlierOneNamesIt(PairOrderKind kind) {
        OrganizationId school = OrganizationId.next();
        SchoolYear year = new SchoolYear(2026);

        assertThatThrownBy(() -> PairOrder.draft(school, year, kind, null, "приказом"))
                .isInstanceOf(DomainException.class);
        assertThat(PairOrder.draft(school, year, kind, PairOrderId.next(), "приказом")
                        .state())
                .isEqualTo(PairOrderState.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(
            value = PairOrderKind.class,
            names = {"END", "CANCEL"})
    void anOrderThatEndsPairsFixesNone(PairOrderKind kind) {
        PairOrder order =
                PairOrder.draft(OrganizationId.next(), new SchoolYear(2026), kind, PairOrderId.next(), "приказом");

        assertThatThrownBy(() -> order.send(List.of(PairOrderRow.start(FIRST)), "приказом", null, CURATOR))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whateverIsLeftOutTheRestStandsAndNothingIsLost() {
        Random random = new Random(19);
        for (int i = 0; i < 500; i++) {
            int size = 1 + random.nextInt(50);
            List<PairOrderRow> rows = new ArrayList<>();
            Map<PairId, String> leftOut = new HashMap<>();
            for (int row = 0; row < size; row++) {
                PairId pair = PairId.next();
                rows.add(PairOrderRow.start(pair));
                if (random.nextInt(3) == 0) {
                    leftOut.put(pair, "причина " + row);
                }
            }
            PairOrder order = draft();
            order.send(rows, "приказом", null, CURATOR);
            if (leftOut.size() == size) {
                assertThatThrownBy(() -> order.sign(DIRECTOR, leftOut, SIGNATURE))
                        .isInstanceOf(DomainException.class);
            } else {
                order.sign(DIRECTOR, leftOut, SIGNATURE);
                assertThat(order.starting()).hasSize(size - leftOut.size()).noneMatch(leftOut::containsKey);
                assertThat(order.facts().rows()).hasSize(size);
            }
        }
    }

    private static PairOrder draft() {
        return PairOrder.draft(OrganizationId.next(), new SchoolYear(2026), PairOrderKind.FIX, null, "приказом");
    }

    private static PairOrder sent(PairId... pairs) {
        PairOrder order = draft();
        order.send(List.of(pairs).stream().map(PairOrderRow::start).toList(), "приказом", null, CURATOR);
        return order;
    }
}
