package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class PairOrderConsentTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestParticipants people;

    @Autowired
    PairDrafts drafts;

    @Autowired
    TestPairs testPairs;

    @Autowired
    PairOrders orders;

    @Autowired
    Pairs pairs;

    @Autowired
    ConsentRegister consents;

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

        SendResult result = region.as(
                curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(good, bad), TestPairs.BASIS)));

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
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(group), TestPairs.BASIS)));
        region.run(director, () -> signing.sign(school, order, Map.of()));

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
                        curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(bad), TestPairs.BASIS))))
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

        assertThatThrownBy(() -> region.run(director, () -> signing.sign(school, order, Map.of())))
                .isInstanceOfSatisfying(GateRefusedException.class, refused -> {
                    assertThat(refused.refusals()).extracting(GateRefusal::pair).containsExactly(withdrawn);
                    assertThat(refused).hasMessageContaining("не подписан");
                });
        assertThat(active()).isEmpty();
        PairOrderView waiting = region.as(director, () -> orders.view(school, order));
        assertThat(waiting.state()).isEqualTo(PairOrderState.SENT);
        assertThat(waiting.refusals()).hasSize(1);

        region.run(director, () -> signing.sign(school, order, PairOrders.leaveOut(waiting.refusals())));

        assertThat(active()).extracting(Pair::id).containsExactly(stays);
        assertThat(region.as(curator, () -> pairs.get(school, withdrawn)).state())
                .isEqualTo(PairState.DRAFT);
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
}
