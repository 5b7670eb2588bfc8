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
    private static final PairOrder.Signature SIGNATURE =
            new PairOrder.Signature(DIRECTOR.account(), "директор", DAY, "0000TEST");
    private static final PairTerm TERM = PairTerm.asked(null, LocalDate.of(2027, 5, 31));
    private static final PairId FIRST = PairId.next();
    private static final PairId SECOND = PairId.next();

    @Test
    void anOrderGoesFromDraftOverTheDirectorToTheRegister() {
        PairOrder order = sent(FIRST, SECOND);
        assertThat(order.state()).isEqualTo(PairOrderState.SENT);

        order.sign(DIRECTOR, SIGNATURE);
        order.register(new PairOrder.Registration("1-од", "0"));

        assertThat(order.state()).isEqualTo(PairOrderState.REGISTERED);
        assertThat(order.starting()).containsExactly(FIRST, SECOND);
        assertThat(order.facts().effectiveFrom()).isEqualTo(DAY);
    }

    @Test
    void anOrderIsCalledBackOnlyUntilItIsSigned() {
        PairOrder order = sent(FIRST, SECOND);
        order.callBack();

        assertThat(order.state()).isEqualTo(PairOrderState.DRAFT);
        assertThat(order.facts().round()).isEqualTo(2);
        assertThat(order.facts().remarks()).isNull();
        PairOrder signed = sent(FIRST);
        signed.sign(DIRECTOR, SIGNATURE);
        assertThatThrownBy(signed::callBack).isInstanceOf(ConflictException.class);
    }

    @Test
    void rowsMayBeLeftOutWithAReason() {
        PairOrder order = sent(FIRST, SECOND);

        order.leaveOut(Map.of(SECOND, "уточнить наставника"));
        order.sign(DIRECTOR, SIGNATURE);

        assertThat(order.starting()).containsExactly(FIRST);
        assertThat(order.facts().rows())
                .extracting(PairOrderRow::leftOutReason)
                .containsExactly(null, "уточнить наставника");
    }

    @Test
    void leavingARowOutNeedsAReason() {
        assertThatThrownBy(() -> sent(FIRST, SECOND).leaveOut(Map.of(FIRST, " ")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void anOrderWithoutRowsIsNeitherSentNorSigned() {
        assertThatThrownBy(() -> draft().send(List.of(), "приказом", TERM, CURATOR))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("нет ни одной строки");
        assertThatThrownBy(() -> sent(FIRST).leaveOut(Map.of(FIRST, "не сейчас")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("подписывать нечего");
    }

    @Test
    void aForeignRowCannotBeLeftOut() {
        assertThatThrownBy(() -> sent(FIRST).leaveOut(Map.of(SECOND, "нет"))).isInstanceOf(DomainException.class);
    }

    @Test
    void aReturnedOrderIsCorrectedAndSentAgainInTheNextRound() {
        PairOrder order = sent(FIRST, SECOND);

        order.sendBack("Проверьте пару 2");
        assertThat(order.facts().remarks()).isEqualTo("Проверьте пару 2");
        order.send(List.of(PairOrderRow.start(FIRST)), "приказом", TERM, CURATOR);

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
        order.sign(DIRECTOR, SIGNATURE);

        assertThatThrownBy(() -> order.sign(DIRECTOR, SIGNATURE)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> order.sendBack("поздно")).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoDraftedTheOrderDoesNotSignItInWhateverPost() {
        PairOrder order = sent(FIRST);

        assertThatThrownBy(() -> order.sign(Actors.of(CURATOR, Role.DIRECTOR), SIGNATURE))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> order.sign(Actors.substituting(CURATOR, Role.DIRECTOR, DIRECTOR.account()), SIGNATURE))
                .isInstanceOf(DomainException.class);
        assertThat(order.state()).isEqualTo(PairOrderState.SENT);
    }

    @Test
    void aRegisteredOrderNeverChanges() {
        PairOrder order = sent(FIRST);
        order.sign(DIRECTOR, SIGNATURE);
        order.register(new PairOrder.Registration("1-од", "0"));

        assertThatThrownBy(() -> order.send(List.of(PairOrderRow.start(SECOND)), "приказом", TERM, CURATOR))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> order.register(new PairOrder.Registration("2-од", "0")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void pairsAreActiveFromTheDayThatTheSignedTextNames() {
        PairOrder past = draft();
        past.send(List.of(PairOrderRow.start(FIRST)), "приказом", term(DAY.minusDays(30)), CURATOR);
        past.sign(DIRECTOR, SIGNATURE);
        PairOrder later = draft();
        later.send(List.of(PairOrderRow.start(FIRST)), "приказом", term(DAY.plusDays(10)), CURATOR);
        later.sign(DIRECTOR, SIGNATURE);

        assertThat(past.facts().effectiveFrom()).isEqualTo(DAY.minusDays(30));
        assertThat(later.facts().effectiveFrom()).isEqualTo(DAY.plusDays(10));
        assertThat(later.facts().term().printedFrom()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void anOrderFromItsSigningNamesNoDayAndHoldsFromTheDayOfSigning() {
        PairOrder order = sent(FIRST);
        order.sign(DIRECTOR, SIGNATURE);

        assertThat(order.facts().effectiveFrom()).isEqualTo(DAY);
        assertThat(order.facts().term().printedFrom()).isNull();
    }

    @Test
    void anOrderIsNotSignedAfterTheLastDayOfItsPairs() {
        PairOrder order = draft();
        order.send(List.of(PairOrderRow.start(FIRST)), "приказом", PairTerm.asked(null, DAY.minusDays(1)), CURATOR);

        assertThatThrownBy(() -> order.sign(DIRECTOR, SIGNATURE))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("04.10.2026");
        assertThatThrownBy(() -> PairTerm.asked(DAY, DAY.minusDays(1))).isInstanceOf(ValidationException.class);
    }

    @Test
    void aSignatureIsTakenBackAsLongAsTheOrderHasNoNumber() {
        PairOrder order = sent(FIRST, SECOND);
        order.leaveOut(Map.of(SECOND, "уточнить класс"));
        order.sign(DIRECTOR, SIGNATURE);

        assertThatThrownBy(() -> order.takeBackSignature(" ")).isInstanceOf(ValidationException.class);
        order.takeBackSignature("Лист испорчен");

        assertThat(order.state()).isEqualTo(PairOrderState.SENT);
        assertThat(order.facts().signature()).isNull();
        assertThat(order.facts().effectiveFrom()).isNull();
        assertThat(order.starting()).containsExactly(FIRST, SECOND);
        assertThatThrownBy(() -> order.takeBackSignature("ещё раз")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(order::requireSigned).isInstanceOf(ConflictException.class);
    }

    @Test
    void anOrderTakesTheTermOfTheSheetAsLongAsItWaitsForItsSignature() {
        PairOrder order = sent(FIRST);
        PairTerm onSheet = PairTerm.asked(DAY.plusDays(1), LocalDate.of(2027, 4, 30));

        order.take(onSheet);
        order.sign(DIRECTOR, SIGNATURE);

        assertThat(order.facts().term()).isEqualTo(onSheet);
        assertThatThrownBy(() -> order.take(TERM)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aSheetThatWaitsForItsNumberIsReadAnewUnderTheSameSignature() {
        PairOrder order = sent(FIRST, SECOND);
        assertThatThrownBy(order::reopenForSheet).isInstanceOf(ConflictException.class);
        order.leaveOut(Map.of(SECOND, "уточнить наставника"));
        order.sign(DIRECTOR, SIGNATURE);

        PairOrder.Signature under = order.reopenForSheet();
        assertThat(under).isEqualTo(SIGNATURE);
        assertThat(order.state()).isEqualTo(PairOrderState.SENT);
        assertThat(order.facts().effectiveFrom()).isNull();
        assertThat(order.facts().signature()).isNull();
        order.signSheet(under, "0000EDIT");

        assertThat(order.state()).isEqualTo(PairOrderState.SIGNED);
        assertThat(order.starting()).as("what was left out stays out").containsExactly(FIRST);
        assertThat(order.facts().effectiveFrom()).isEqualTo(DAY);
        assertThat(order.facts().signature())
                .isEqualTo(new PairOrder.Signature(SIGNATURE.account(), SIGNATURE.post(), DAY, "0000EDIT"));
        assertThatThrownBy(() -> order.signSheet(under, "0000EDIT")).isInstanceOf(ConflictException.class);
    }

    private static PairTerm term(LocalDate from) {
        return PairTerm.asked(from, LocalDate.of(2027, 5, 31));
    }

    @Test
    void anOrderThatFixesPairsEndsNone() {
        assertThatThrownBy(() -> draft().send(List.of(PairOrderRow.end(FIRST, "переезд")), "приказом", TERM, CURATOR))
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

        assertThatThrownBy(() -> order.send(List.of(PairOrderRow.start(FIRST)), "приказом", TERM, CURATOR))
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
            order.send(rows, "приказом", TERM, CURATOR);
            if (leftOut.size() == size) {
                assertThatThrownBy(() -> order.leaveOut(leftOut)).isInstanceOf(DomainException.class);
            } else {
                order.leaveOut(leftOut);
                order.sign(DIRECTOR, SIGNATURE);
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
        order.send(List.of(pairs).stream().map(PairOrderRow::start).toList(), "приказом", TERM, CURATOR);
        return order;
    }
}
