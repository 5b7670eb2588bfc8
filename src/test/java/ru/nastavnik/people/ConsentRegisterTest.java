package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ConsentRegisterTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    TestRegion region;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Participants participants;

    @Autowired
    ConsentRegister consentRegister;

    @Autowired
    Consents consents;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        school = region.school();
        curator = region.curator(school);
    }

    @Test
    void paperThatCameInTogetherIsSignedByWhomTheAgeAsksFor() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));
        PersonId teenager = pupil("Старший", LocalDate.of(2010, 1, 1));

        region.run(
                curator,
                () -> consentRegister.registerAll(
                        school, List.of(child, teenager), ConsentKind.PERSONAL_DATA, TODAY, null));

        assertThat(latest(child).signer()).isEqualTo(ConsentSigner.REPRESENTATIVE);
        assertThat(latest(teenager).signer()).isEqualTo(ConsentSigner.PERSON_AND_REPRESENTATIVE);
        assertThat(check(child, TODAY)).isTrue();
        assertThat(check(teenager, TODAY)).isTrue();
    }

    @Test
    void aSignerWhoDoesNotSuitTheAgeIsRefusedBesideTheField() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));

        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> consentRegister.register(
                                school,
                                new ConsentRegistration(
                                        child,
                                        ConsentKind.PERSONAL_DATA,
                                        ConsentSigner.PERSON,
                                        null,
                                        TODAY.plusDays(1),
                                        TODAY))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting("field")
                                .containsExactly("givenOn", "expiresOn", "signer"));
    }

    @Test
    void aWithdrawalHoldsFromItsDayAndHappensOnce() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));
        ConsentId id = consent(child);

        region.run(curator, () -> consentRegister.withdraw(school, id, TODAY, "заявление"));

        assertThat(check(child, TODAY.minusDays(1))).isTrue();
        assertThat(check(child, TODAY)).isFalse();
        assertThatThrownBy(() -> region.run(curator, () -> consentRegister.withdraw(school, id, TODAY, "ещё раз")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theCuratorLearnsTheConsequencesBeforehand() {
        ConsentId id = consent(pupil("Младший", LocalDate.of(2016, 1, 1)));

        assertThat(region.as(curator, () -> consentRegister.consequencesOfWithdrawal(school, id)))
                .first()
                .asString()
                .contains("не попадёт");
    }

    @Test
    void aScanIsJudgedByItsContent() {
        ConsentId id = consent(pupil("Младший", LocalDate.of(2016, 1, 1)));
        byte[] pdf = "%PDF-1.7 проверка %%EOF".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> consentRegister.attachScan(
                                school, id, "скан.pdf", "<script>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ValidationException.class);
        region.run(curator, () -> consentRegister.attachScan(school, id, "../скан.pdf", pdf));

        ConsentScan scan = region.as(curator, () -> consentRegister.scan(school, id));
        assertThat(scan.content()).isEqualTo(pdf);
        assertThat(scan.mediaType()).isEqualTo("application/pdf");
        assertThat(scan.fileName()).doesNotContain("/");
        byte[] better = "%PDF-1.7 чётче %%EOF".getBytes(StandardCharsets.UTF_8);
        region.run(curator, () -> consentRegister.attachScan(school, id, "ещё раз.pdf", better));
        assertThat(region.as(curator, () -> consentRegister.scan(school, id)).content())
                .isEqualTo(better);
    }

    @Test
    void whatIsMarkedOnThePaperIsKeptItemByItem() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));
        DistributionMarks marks = new DistributionMarks(Map.of(
                DistributionItem.NAME,
                DistributionMark.YES,
                DistributionItem.PHOTOGRAPH,
                DistributionMark.on("только общий план")));

        region.run(
                curator,
                () -> consentRegister.registerAll(school, List.of(child), ConsentKind.PUBLICATION, TODAY, null, marks));

        assertThat(latest(child).marks()).isEqualTo(marks);
        assertThat(region.as(curator, () -> consents.distributable(school, List.of(child), TODAY)))
                .containsEntry(child, marks);
        assertThat(region.as(curator, () -> consents.distributable(school, List.of(child), TODAY.minusDays(1))))
                .containsEntry(child, DistributionMarks.allowing());
    }

    @Test
    void aPaperWithoutMarksIsNoConsentToDistribution() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));

        for (DistributionMarks marks : new DistributionMarks[] {null, DistributionMarks.allowing()}) {
            assertThatThrownBy(() -> region.run(
                            curator,
                            () -> consentRegister.registerAll(
                                    school, List.of(child), ConsentKind.PUBLICATION, TODAY, null, marks)))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting("field")
                                    .containsExactly("marks"));
        }
    }

    @Test
    void aPersonMayAllowLessLaterAndAWithdrawnPaperIsNotMarkedAnew() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));
        region.run(
                curator,
                () -> consentRegister.register(
                        school, ConsentRegistration.distributing(child, TODAY, DistributionMarks.all())));
        ConsentId id = latest(child).id();
        DistributionMarks less = DistributionMarks.allowing(DistributionItem.NAME);

        region.run(curator, () -> consentRegister.enterMarks(school, id, less));

        assertThat(latest(child).marks()).isEqualTo(less);
        region.run(curator, () -> consentRegister.withdraw(school, id, TODAY, "заявление"));
        assertThatThrownBy(() ->
                        region.run(curator, () -> consentRegister.enterMarks(school, id, DistributionMarks.all())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aDayThatCannotBeIsRefusedBesideItsField() {
        PersonId child = pupil("Младший", LocalDate.of(2016, 1, 1));

        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> consentRegister.registerAll(
                                school,
                                List.of(child),
                                ConsentKind.PERSONAL_DATA,
                                LocalDate.of(206, 9, 1),
                                LocalDate.of(2126, 9, 1))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting("field")
                                .contains("givenOn", "expiresOn"));
    }

    private ConsentId consent(PersonId person) {
        return region.as(
                curator,
                () -> consentRegister.register(
                        school, ConsentRegistration.of(person, ConsentKind.PERSONAL_DATA, TODAY.minusDays(5))));
    }

    private Consent latest(PersonId person) {
        return region.as(curator, () -> consentRegister.of(school, person)).get(0);
    }

    private boolean check(PersonId person, LocalDate day) {
        return region.as(curator, () -> consents.check(school, person, ConsentKind.PERSONAL_DATA, day))
                .isValid();
    }

    private PersonId pupil(String surname, LocalDate born) {
        return region.as(curator, () -> {
            register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            PersonData.of(PersonKind.PUPIL, surname, "Ия", "Львовна", Gender.FEMALE, born),
                            ParticipantRole.MENTEE,
                            ParticipationDetails.ofMentee("5А", null)));
            return participants.mentees(school, YEAR).stream()
                    .filter(participant -> participant.person().name().surname().equals(surname))
                    .findFirst()
                    .orElseThrow()
                    .personId();
        });
    }
}
