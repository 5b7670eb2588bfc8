package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.domain.ConsentFacts;
import ru.nastavnik.people.domain.ConsentRules;
import ru.nastavnik.people.domain.MinorConsentRule;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ConsentsLackingTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private ConsentsLacking lacking;

    @Autowired
    private ConsentRegister register;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople signedIn;

    @Autowired
    private TestParticipants people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDatabaseCountsSignaturesByTheRuleOfConsents() {
        List<LocalDate> days = new ArrayList<>(List.of(
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 1)));
        for (int month = 1; month <= 12; month++) {
            days.add(LocalDate.of(2026, month, 15));
        }
        List<@Nullable LocalDate> births = new ArrayList<>(List.of(
                LocalDate.of(2008, 2, 29),
                LocalDate.of(2012, 2, 29),
                LocalDate.of(2012, 2, 28),
                LocalDate.of(2012, 3, 1),
                LocalDate.of(2008, 3, 1)));
        for (int year = 2006; year <= 2014; year++) {
            births.add(LocalDate.of(year, 6, 15));
            births.add(LocalDate.of(year, 6, 16));
        }
        births.add(null);
        for (MinorConsentRule minors : MinorConsentRule.values()) {
            ConsentRules rules = new ConsentRules(minors);
            for (ConsentSigner signer : ConsentSigner.values()) {
                for (LocalDate birth : births) {
                    assertThat(covers(signer, birth, days, rules.minors()))
                            .as("%s, born %s, %s", signer, birth, minors)
                            .isEqualTo(days.stream()
                                    .map(day -> rules.signerSuits(signer, birth, day))
                                    .toList());
                }
            }
        }
    }

    @Test
    void theDatabaseFindsThoseWithoutAValidConsentWhomTheRuleFinds() {
        LocalDate today = LocalDate.of(2026, 9, 7);
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        PersonId base = region.as(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.enterBase(school, YEAR, base));
        List<PersonId> mentees = new ArrayList<>();
        List<ConsentFacts> facts = List.of(
                facts(today, null, null),
                facts(today.plusDays(1), null, null),
                facts(today.minusDays(30), today.minusDays(1), null),
                facts(today.minusDays(30), today, null),
                facts(today.minusDays(30), null, today),
                facts(today.minusDays(30), null, today.plusDays(1)));
        for (ConsentFacts consent : facts) {
            PersonId person = region.as(curator, () -> people.menteeWithoutConsent(school, YEAR));
            mentees.add(person);
            store(curator, school, person, consent);
        }

        long expected = mentees.stream()
                .filter(person -> {
                    ConsentFacts consent = facts.get(mentees.indexOf(person));
                    return new ConsentRules(MinorConsentRule.BOTH)
                                    .check(
                                            today.minusYears(10).minusDays(100),
                                            List.of(consent),
                                            ConsentKind.PERSONAL_DATA,
                                            today)
                            instanceof ConsentCheck.Missing;
                })
                .count();
        assertThat(expected).isEqualTo(3);
        assertThat(gaps(school))
                .extracting(
                        ConsentsLacking.Gap::role,
                        ConsentsLacking.Gap::kind,
                        ConsentsLacking.Gap::people,
                        ConsentsLacking.Gap::lacking,
                        ConsentsLacking.Gap::registered,
                        ConsentsLacking.Gap::registeredLacking)
                .containsExactlyInAnyOrder(
                        tuple(ParticipantRole.MENTEE, ConsentKind.PERSONAL_DATA, 7, 3, 1, 0),
                        tuple(null, ConsentKind.PERSONAL_DATA, 7, 3, 1, 0),
                        tuple(ParticipantRole.MENTEE, ConsentKind.PUBLICATION, 7, 7, 1, 1),
                        tuple(null, ConsentKind.PUBLICATION, 7, 7, 1, 1));
    }

    @Test
    void whoIsMenteeAndMentorIsOnePerson() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        region.run(curator, () -> people.mentorWithoutConsent(school, YEAR, 1));
        jdbcAs(curator, """
                insert into app.participant (id, organization_id, school_year, person_id, role, state, state_since, capacity)
                select gen_random_uuid(), organization_id, school_year, person_id, 'MENTOR', state, state_since, 1
                  from app.participant
                 where organization_id = :school and role = 'MENTEE'
                """, school);

        assertThat(gaps(school))
                .filteredOn(gap -> gap.kind() == ConsentKind.PERSONAL_DATA)
                .extracting(ConsentsLacking.Gap::role, ConsentsLacking.Gap::people)
                .containsExactlyInAnyOrder(
                        tuple(ParticipantRole.MENTEE, 1), tuple(ParticipantRole.MENTOR, 2), tuple(null, 2));
    }

    /** A municipal head reads numbers where the tables themselves look empty. */
    private List<ConsentsLacking.Gap> gaps(OrganizationId school) {
        SignedIn above = signedIn.department(Department.GENERAL_EDUCATION);
        return signedIn.as(
                above,
                () -> transaction.execute(status -> {
                    assertThat(jdbc.sql("select count(*) from app.participant")
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    Map<OrganizationId, List<ConsentsLacking.Gap>> found = lacking.of(List.of(school), YEAR);
                    return found.getOrDefault(school, List.of());
                }));
    }

    private void store(SignedIn curator, OrganizationId school, PersonId person, ConsentFacts consent) {
        region.run(curator, () -> {
            LocalDate given = consent.givenOn();
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            insert into app.consent (id, organization_id, person_id, kind, signer, representative, given_on,
                                                     expires_on, withdrawn_on, registered_at)
                            values (gen_random_uuid(), :school, :person, :kind, :signer, 'мать', :given, :expires, :withdrawn,
                                    now())
                            """)
                    .param("school", school.value())
                    .param("person", person.value())
                    .param("kind", consent.kind().name())
                    .param("signer", consent.signer().name())
                    .param("given", given)
                    .param("expires", consent.expiresOn())
                    .param("withdrawn", consent.withdrawnOn())
                    .update());
        });
    }

    private void jdbcAs(SignedIn curator, String sql, OrganizationId school) {
        region.run(
                curator,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql(sql).param("school", school.value()).update()));
    }

    private static ConsentFacts facts(LocalDate given, @Nullable LocalDate expires, @Nullable LocalDate withdrawn) {
        return new ConsentFacts(ConsentKind.PERSONAL_DATA, ConsentSigner.REPRESENTATIVE, given, expires, withdrawn);
    }

    private List<Boolean> covers(
            ConsentSigner signer, @Nullable LocalDate birth, List<LocalDate> days, ConsentSigner minors) {
        return jdbc.sql("""
                        select app.consent_covers(:signer, cast(:birth as date), day, :minors)
                          from unnest(cast(:days as date[])) with ordinality as asked (day, place)
                         order by place
                        """)
                .param("signer", signer.name())
                .param("birth", birth)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("minors", minors.name())
                .query(Boolean.class)
                .list();
    }
}
