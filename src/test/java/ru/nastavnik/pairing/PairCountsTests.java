package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** What is counted of pairs above the organisation, and the wishes that pairs are proposed by. */
@ApplicationTest
class PairCountsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestPeople people;

    @Autowired
    TestParticipants participants;

    @Autowired
    PairCounts counts;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    Preferences preferences;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = people.curator(school);
    }

    @Test
    void aMentorOfTwoIsOneUniquePersonInTwoPairs() {
        PersonId mentor = mentor();
        PairId first = pair(mentor, mentee());
        PairId second = pair(mentor, mentee());
        PairId draft = pair(mentor(), mentee());
        sign(first, second);

        SignedIn head = people.municipalHead(municipality);
        assertThat(people.as(head, () -> counts.byForm(YEAR)))
                .containsExactly(new PairCounts.OfForm(school, "teacher-pupil", 1, 2, 0));
        assertThat(people.as(head, () -> counts.people(YEAR))).containsExactly(new PairCounts.People(school, 1, 2));
        assertThat(people.as(curator, () -> drafts.board(school, YEAR)).toString())
                .contains(draft.toString());
    }

    @Test
    void eachSeesTheCountsOfTheirTerritoryOnly() {
        sign(pair(mentor(), mentee()));

        assertThat(people.as(people.municipalHead(region.municipality()), () -> counts.byForm(YEAR)))
                .isEmpty();
        assertThat(people.as(people.director(region.school(municipality)), () -> counts.people(YEAR)))
                .isEmpty();
        assertThat(people.as(people.department(Department.VOCATIONAL_EDUCATION), () -> counts.people(YEAR)))
                .noneMatch(row -> row.organization().equals(school));
        assertThat(people.as(people.department(Department.GENERAL_EDUCATION), () -> counts.people(YEAR)))
                .anyMatch(row -> row.organization().equals(school));
    }

    @Test
    void theFirstWishIsTheFirstProposalAndSaysWhy() {
        PersonId wished = mentor();
        PersonId other = mentor();
        PersonId mentee = mentee();

        people.as(curator, () -> preferences.record(school, YEAR, mentee, List.of(wished, other)));

        Suggestion best =
                people.as(curator, () -> drafts.suggestions(school, YEAR)).get(0);
        assertThat(best.mentor()).isEqualTo(wished);
        assertThat(best.reasons()).contains("наставляемый выбрал этого наставника (1-й выбор)");
        people.as(curator, () -> preferences.record(school, YEAR, mentee, List.of(other)));
        assertThat(people.as(curator, () -> drafts.suggestions(school, YEAR))
                        .get(0)
                        .mentor())
                .isEqualTo(other);
    }

    @Test
    void oneWishesForPeopleOfTheSameYearAndSchoolAndNotForOneself() {
        PersonId mentor = mentor();
        PersonId mentee = mentee();
        OrganizationId elsewhere = region.school();
        PersonId foreign = people.as(people.curator(elsewhere), () -> participants.mentor(elsewhere, YEAR, 1));

        for (PersonId refused : List.of(foreign, mentee)) {
            assertThatThrownBy(
                            () -> people.as(curator, () -> preferences.record(school, YEAR, mentee, List.of(refused))))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refusal -> assertThat(refusal.violations())
                                    .extracting(FieldViolation::field)
                                    .containsExactly("preferred"));
        }
        assertThat(people.as(curator, () -> preferences.choices(school, YEAR, ParticipantRole.MENTEE)))
                .containsExactly(mentor);
    }

    private PersonId mentor() {
        return people.as(curator, () -> {
            PersonId mentor = participants.mentor(school, YEAR, 3);
            participants.enterBase(school, YEAR, mentor);
            return mentor;
        });
    }

    private PersonId mentee() {
        return people.as(curator, () -> {
            PersonId mentee = participants.mentee(school, YEAR);
            participants.enterBase(school, YEAR, mentee);
            return mentee;
        });
    }

    private PairId pair(PersonId mentor, PersonId mentee) {
        return people.as(curator, () -> drafts.add(school, YEAR, NewPair.of(mentor, mentee, "teacher-pupil", null)));
    }

    private void sign(PairId... pairs) {
        PairOrderId order = people.as(curator, () -> {
            PairOrderId opened = orders.open(school, YEAR, PairOrderKind.FIX, null);
            orders.send(school, opened, SendPairOrder.fixing(List.of(pairs), "дорожной картой"));
            return opened;
        });
        people.as(people.director(school), () -> signing.sign(school, order, Map.of()));
    }
}
