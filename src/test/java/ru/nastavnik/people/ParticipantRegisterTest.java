package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ParticipantRegisterTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String INN = "7001000006";

    @Autowired
    TestRegion region;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Participants participants;

    @Autowired
    PersonNames names;

    @Autowired
    Consents consents;

    @Autowired
    ConsentRegister consentRegister;

    @Autowired
    ParticipantCounts counts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
    }

    @Test
    void onePersonMayBeMentorAndMentee() {
        region.run(curator, () -> {
            register.add(school, YEAR, mentee("Ручейков", LocalDate.of(2011, 5, 5)));
            register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            pupil("Ручейков", LocalDate.of(2011, 5, 5)),
                            ParticipantRole.MENTOR,
                            ParticipationDetails.ofMentor(2, "математика")));
        });

        List<Participant> all = region.as(curator, () -> participants.all(school, YEAR));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).personId()).isEqualTo(all.get(1).personId());
    }

    @Test
    void theSamePersonIsNotEnteredTwiceInOneRole() {
        region.run(curator, () -> register.add(school, YEAR, mentee("Ручейков", LocalDate.of(2011, 5, 5))));

        assertThatThrownBy(() -> region.run(
                        curator, () -> register.add(school, YEAR, mentee("РУЧЕЙКОВ", LocalDate.of(2011, 5, 5)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже есть в списке");
    }

    @Test
    void refusedFieldsAreNamedOneByOne() {
        PersonData wrong =
                new PersonData(PersonKind.PUPIL, "", "Ян", null, null, null, null, "нет", null, "7001000006", null);

        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> register.add(
                                school,
                                YEAR,
                                new NewParticipant(
                                        wrong, ParticipantRole.MENTEE, ParticipationDetails.ofMentee(null, null)))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder(
                                        "surname", "gender", "birthDate", "phone", "enterpriseInn", "groupName"));
    }

    @Test
    void withoutConsentACandidateStaysACandidateAndTheOthersGoOn() {
        RegistrationResult result = region.as(curator, () -> {
            ParticipantId with = register.add(school, YEAR, mentee("Берегов", LocalDate.of(2015, 5, 5)));
            ParticipantId without = register.add(school, YEAR, mentee("Волгин", LocalDate.of(2015, 5, 5)));
            consentRegister.register(school, ConsentRegistration.of(person(with), ConsentKind.PERSONAL_DATA, TODAY));
            return register.register(school, List.of(with, without));
        });

        assertThat(result.registered())
                .extracting(p -> p.person().name().surname())
                .containsExactly("Берегов");
        assertThat(result.refused()).hasSize(1);
        assertThat(result.refused().get(0).participant().state()).isEqualTo(ParticipantState.CANDIDATE);
        assertThat(result.refused().get(0).reason()).contains("законный представитель");
    }

    @Test
    void aMentorFromAnEnterpriseIsOnePersonForTheWholeRegion() {
        OrganizationId other = region.school();
        SignedIn otherCurator = region.curator(other);
        NewParticipant mentor = enterpriseMentor("Токарев");

        region.run(curator, () -> register.add(school, YEAR, mentor));
        assertThat(region.as(otherCurator, () -> participants.all(other, YEAR))).isEmpty();
        region.run(otherCurator, () -> register.add(other, YEAR, mentor));

        PersonId here = region.as(curator, () -> participants.mentors(school, YEAR))
                .get(0)
                .personId();
        PersonId there = region.as(otherCurator, () -> participants.mentors(other, YEAR))
                .get(0)
                .personId();
        assertThat(here).isEqualTo(there);
    }

    @Test
    void aRegionalPersonIsHiddenFromOrganizationsThatDoNotPairThem() {
        OrganizationId other = region.school();
        SignedIn otherCurator = region.curator(other);
        region.run(curator, () -> register.add(school, YEAR, enterpriseMentor("Слесарев")));
        PersonId mentor = region.as(curator, () -> participants.mentors(school, YEAR))
                .get(0)
                .personId();

        assertThat(region.as(otherCurator, () -> names.of(other, Set.of(mentor))))
                .isEmpty();
        assertThatThrownBy(() ->
                        region.run(otherCurator, () -> consents.check(other, mentor, ConsentKind.PERSONAL_DATA, TODAY)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherSchoolsPeopleCannotBeReachedThroughAnyMethod() {
        ParticipantId foreign =
                region.as(curator, () -> register.add(school, YEAR, mentee("Дальний", LocalDate.of(2015, 5, 5))));
        PersonId foreignPerson = region.as(curator, () -> person(foreign));
        ConsentId foreignConsent = region.as(
                curator,
                () -> consentRegister.register(
                        school, ConsentRegistration.of(foreignPerson, ConsentKind.PERSONAL_DATA, TODAY)));
        OrganizationId other = region.school();
        SignedIn stranger = region.curator(other);
        PersonData data = pupil("Чужой", LocalDate.of(2015, 5, 5));
        ParticipationDetails details = ParticipationDetails.ofMentee("5А", null);

        for (OrganizationId named : List.of(school, other)) {
            notFound(stranger, () -> register.change(named, foreign, data, details, 0));
            notFound(stranger, () -> register.register(named, List.of(foreign)));
            notFound(stranger, () -> register.leave(named, foreign, "причина"));
            notFound(stranger, () -> register.comeBack(named, foreign));
            notFound(stranger, () -> names.of(named, foreignPerson));
            notFound(stranger, () -> consents.check(named, foreignPerson, ConsentKind.PERSONAL_DATA, TODAY));
            notFound(
                    stranger,
                    () -> consentRegister.register(
                            named, ConsentRegistration.of(foreignPerson, ConsentKind.PUBLICATION, TODAY)));
            notFound(
                    stranger,
                    () -> consentRegister.registerAll(
                            named, List.of(foreignPerson), ConsentKind.PUBLICATION, TODAY, null));
            notFound(stranger, () -> consentRegister.withdraw(named, foreignConsent, TODAY, ""));
            notFound(stranger, () -> consentRegister.consequencesOfWithdrawal(named, foreignConsent));
            notFound(
                    stranger,
                    () -> consentRegister.attachScan(named, foreignConsent, "a.pdf", "%PDF-1 %%EOF".getBytes()));
            notFound(stranger, () -> consentRegister.scan(named, foreignConsent));
            notFound(stranger, () -> consentRegister.requiredSigner(named, foreignPerson, TODAY));
        }
        notFound(stranger, () -> register.overview(school, YEAR));
        notFound(stranger, () -> register.add(school, YEAR, mentee("Чужой", LocalDate.of(2015, 5, 5))));
        notFound(stranger, () -> participants.all(school, YEAR));
        notFound(stranger, () -> names.of(school, List.of(foreignPerson)));
        notFound(stranger, () -> names.persons(school, List.of(foreignPerson)));
        notFound(stranger, () -> consents.checkAll(school, List.of(foreignPerson), ConsentKind.PERSONAL_DATA, TODAY));
        notFound(stranger, () -> consentRegister.of(school, foreignPerson));
        assertThat(region.as(stranger, () -> names.of(other, List.of(foreignPerson))))
                .isEmpty();
        assertThat(region.as(stranger, () -> consentRegister.of(other, foreignPerson)))
                .isEmpty();
    }

    @Test
    void aboveTheOrganizationThereAreCountsAndNoNames() {
        region.run(curator, () -> register.add(school, YEAR, mentee("Тихий", LocalDate.of(2015, 5, 5))));
        SignedIn head = region.municipalHead(municipality);

        assertThatThrownBy(() -> region.run(head, () -> register.overview(school, YEAR)))
                .isInstanceOf(AccessDeniedException.class);
        notFound(head, () -> participants.all(school, YEAR));
        assertThat(region.as(head, () -> counts.ofTerritory(YEAR)))
                .containsExactly(new ParticipantCounts.OfOrganization(school, ParticipantRole.MENTEE, 1, 0, 0));
        assertThat(region.as(region.municipalHead(region.municipality()), () -> counts.ofTerritory(YEAR)))
                .isEmpty();
        assertThat(region.as(region.department(Department.VOCATIONAL_EDUCATION), () -> counts.ofTerritory(YEAR)))
                .noneMatch(count -> count.organization().equals(school));
    }

    @Test
    void theDatabaseItselfHidesNamesOutsideTheOrganization() {
        region.run(curator, () -> register.add(school, YEAR, mentee("Скрытный", LocalDate.of(2015, 5, 5))));

        for (String table : List.of("person", "participant", "consent", "consent_scan")) {
            Long seen = DataScope.during(
                    DataScope.system("test", region.school()),
                    () -> transactions.execute(status -> jdbc.sql("select count(*) from app." + table)
                            .query(Long.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void whoWasSlowerIsToldSo() {
        ParticipantId id =
                region.as(curator, () -> register.add(school, YEAR, mentee("Быстров", LocalDate.of(2015, 5, 5))));
        PersonData data = pupil("Быстров", LocalDate.of(2015, 5, 6));
        ParticipationDetails details = ParticipationDetails.ofMentee("5Б", null);
        region.run(curator, () -> register.change(school, id, data, details, 0));

        assertThatThrownBy(() -> region.run(curator, () -> register.change(school, id, data, details, 0)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void oneWhoLeftKeepsTheReasonAndMayComeBackAsCandidate() {
        region.run(curator, () -> {
            ParticipantId id = register.add(school, YEAR, mentee("Переездов", LocalDate.of(2015, 5, 5)));
            register.leave(school, id, "переезд");
            assertThat(participants.mentees(school, YEAR)).isEmpty();
            assertThat(participants.all(school, YEAR).get(0).stateReason()).isEqualTo("переезд");
            register.comeBack(school, id);
            assertThat(participants.mentees(school, YEAR).get(0).state()).isEqualTo(ParticipantState.CANDIDATE);
        });
    }

    private PersonId person(ParticipantId id) {
        return participants.all(school, YEAR).stream()
                .filter(participant -> participant.id().equals(id))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    private void notFound(SignedIn who, Runnable attempt) {
        assertThatThrownBy(() -> region.run(who, attempt)).isInstanceOf(NotFoundException.class);
    }

    private static NewParticipant mentee(String surname, LocalDate born) {
        return new NewParticipant(
                pupil(surname, born), ParticipantRole.MENTEE, ParticipationDetails.ofMentee("5А", "чтение"));
    }

    private static PersonData pupil(String surname, LocalDate born) {
        return PersonData.of(PersonKind.PUPIL, surname, "Тимур", "Олегович", Gender.MALE, born);
    }

    private static NewParticipant enterpriseMentor(String surname) {
        PersonData person = new PersonData(
                PersonKind.ENTERPRISE,
                surname,
                "Роман",
                "Львович",
                null,
                null,
                "инженер",
                null,
                null,
                INN,
                "Завод приборов");
        return new NewParticipant(person, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(3, "физика"));
    }
}
