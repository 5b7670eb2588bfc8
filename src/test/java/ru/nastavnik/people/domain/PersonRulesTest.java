package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;

class PersonRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate BORN = LocalDate.of(2012, 4, 1);
    private static final String INN = "7707083893";

    @Test
    void aPersonWithNameGenderAndBirthDateIsEntered() {
        assertThat(refused(PersonData.of(PersonKind.PUPIL, "Ёлкина", "Анна-Мария", "Петровна", Gender.FEMALE, BORN)))
                .isEmpty();
        assertThat(refused(PersonData.of(PersonKind.TEACHER, "О'Нил", "Пётр", null, Gender.MALE, null)))
                .as("only of learners the age decides who signs")
                .isEmpty();
    }

    @Test
    void namesAreGivenAndWrittenInLetters() {
        assertThat(refused(PersonData.of(PersonKind.TEACHER, " ", "", null, Gender.MALE, null)))
                .containsExactly("surname", "givenName");
        assertThat(refused(PersonData.of(PersonKind.TEACHER, "Иван0в", "1ван", "Петр0вич", Gender.MALE, null)))
                .containsExactly("surname", "givenName", "patronymic");
        assertThat(refused(PersonData.of(PersonKind.TEACHER, "И".repeat(61), "Иван", null, Gender.MALE, null)))
                .containsExactly("surname");
    }

    @Test
    void theGenderIsChosenWhereThePatronymicDoesNotTellIt() {
        assertThat(refused(person(PersonKind.TEACHER, null, null, null, null))).containsExactly("gender");
        assertThat(refused(person(PersonKind.TEACHER, "Петрович", null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Петрович, MALE",
        "ИЛЬИЧ, MALE",
        "Мамед оглы, MALE",
        "Асан улы, MALE",
        "Петровна, FEMALE",
        "Мамед кызы, FEMALE",
        "Джон,",
        ","
    })
    void patronymicsTellTheGender(@Nullable String patronymic, @Nullable Gender gender) {
        assertThat(PersonRules.guessGender(patronymic)).isEqualTo(gender);
    }

    @Test
    void theBirthDateOfALearnerIsKnownAndPlausible() {
        assertThat(refused(born(null))).containsExactly("birthDate");
        assertThat(refused(born(TODAY.minusYears(5)))).isEmpty();
        assertThat(refused(born(TODAY.minusYears(5).plusDays(1)))).containsExactly("birthDate");
        assertThat(refused(born(TODAY.minusYears(110)))).isEmpty();
        assertThat(refused(born(TODAY.minusYears(110).minusDays(1)))).containsExactly("birthDate");
    }

    @Test
    void phoneAndMailLookLikeSuch() {
        assertThat(refused(person(PersonKind.TEACHER, "Петрович", "+7 (3822) 12-34-56", "a.b@school.ru", null)))
                .isEmpty();
        assertThat(refused(person(PersonKind.TEACHER, "Петрович", "звоните", "почта", null)))
                .containsExactly("phone", "email");
    }

    @Test
    void anEnterpriseIsNamedByItsTaxpayerNumberAndOnlyThere() {
        assertThat(refused(person(PersonKind.ENTERPRISE, "Петрович", null, null, INN)))
                .isEmpty();
        assertThat(refused(person(PersonKind.ENTERPRISE, "Петрович", null, null, null)))
                .containsExactly("enterpriseInn");
        assertThat(messages(person(PersonKind.UNIVERSITY, "Петрович", null, null, "7707083894")))
                .singleElement()
                .asString()
                .contains("не сходится");
        assertThat(messages(person(PersonKind.TEACHER, "Петрович", null, null, INN)))
                .singleElement()
                .asString()
                .contains("только для представителя");
    }

    @Test
    void aMenteeWhoLearnsHasAClass() {
        assertThat(refused(PersonKind.PUPIL, ParticipantRole.MENTEE, ParticipationDetails.ofMentee(null, null)))
                .containsExactly("groupName");
        assertThat(refused(PersonKind.STUDENT, ParticipantRole.MENTEE, ParticipationDetails.ofMentee(" ", null)))
                .containsExactly("groupName");
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTEE, ParticipationDetails.ofMentee(null, null)))
                .isEmpty();
        assertThat(refused(PersonKind.PUPIL, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(1, null)))
                .isEmpty();
    }

    @Test
    void nobodyFromAnEnterpriseOrAUniversityHasAClass() {
        for (PersonKind kind : new PersonKind[] {PersonKind.ENTERPRISE, PersonKind.UNIVERSITY}) {
            assertThat(refused(kind, ParticipantRole.MENTOR, new ParticipationDetails("7А", null, null, 1)))
                    .containsExactly("groupName");
            assertThat(refused(kind, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(1, null)))
                    .isEmpty();
        }
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTOR, new ParticipationDetails("7А", null, null, 1)))
                .as("a class teacher may be entered with the class")
                .isEmpty();
    }

    @Test
    void aClassHasAShortName() {
        assertThat(refused(
                        PersonKind.PUPIL, ParticipantRole.MENTEE, ParticipationDetails.ofMentee("7".repeat(30), null)))
                .isEmpty();
        assertThat(refused(
                        PersonKind.PUPIL, ParticipantRole.MENTEE, ParticipationDetails.ofMentee("7".repeat(31), null)))
                .containsExactly("groupName");
    }

    @Test
    void aMentorSaysHowManyTheyTake() {
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(50, null)))
                .isEmpty();
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(51, null)))
                .containsExactly("capacity");
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTOR, ParticipationDetails.ofMentor(0, null)))
                .containsExactly("capacity");
        assertThat(refused(PersonKind.TEACHER, ParticipantRole.MENTOR, ParticipationDetails.ofMentee(null, null)))
                .containsExactly("capacity");
    }

    private static PersonData born(@Nullable LocalDate day) {
        return PersonData.of(PersonKind.PUPIL, "Ёлкина", "Анна", null, Gender.FEMALE, day);
    }

    private static PersonData person(
            PersonKind kind,
            @Nullable String patronymic,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String inn) {
        return new PersonData(kind, "Иванов", "Иван", patronymic, null, null, null, phone, email, inn, null);
    }

    private static List<String> refused(PersonData person) {
        return PersonRules.violations(person, TODAY).stream()
                .map(FieldViolation::field)
                .toList();
    }

    private static List<String> messages(PersonData person) {
        return PersonRules.violations(person, TODAY).stream()
                .map(FieldViolation::message)
                .toList();
    }

    private static List<String> refused(PersonKind kind, ParticipantRole role, ParticipationDetails details) {
        return PersonRules.violations(kind, role, details).stream()
                .map(FieldViolation::field)
                .toList();
    }
}
