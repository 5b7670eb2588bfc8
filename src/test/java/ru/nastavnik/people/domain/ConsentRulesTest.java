package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMarks;

class ConsentRulesTest {
    private static final LocalDate BORN = LocalDate.of(2010, 3, 15);
    private static final LocalDate AT_13 = LocalDate.of(2023, 9, 1);
    private static final LocalDate AT_16 = LocalDate.of(2026, 9, 1);

    private final ConsentRules rules = new ConsentRules(MinorConsentRule.BOTH);

    @ParameterizedTest
    @CsvSource({
        "2010-03-15, 2024-03-14, REPRESENTATIVE",
        "2010-03-15, 2024-03-15, PERSON_AND_REPRESENTATIVE",
        "2010-03-15, 2028-03-14, PERSON_AND_REPRESENTATIVE",
        "2010-03-15, 2028-03-15, PERSON",
        "2012-02-29, 2026-02-28, REPRESENTATIVE",
        "2012-02-29, 2026-03-01, PERSON_AND_REPRESENTATIVE",
        "2008-02-29, 2026-02-28, PERSON_AND_REPRESENTATIVE",
        "2008-02-29, 2026-03-01, PERSON"
    })
    void theSignerFollowsTheAge(LocalDate born, LocalDate day, ConsentSigner expected) {
        assertThat(rules.requiredSigner(born, day)).isEqualTo(expected);
    }

    @Test
    void whoSignsForMinorsIsASetting() {
        assertThat(rules.minors()).isEqualTo(ConsentSigner.PERSON_AND_REPRESENTATIVE);
        assertThat(new ConsentRules(MinorConsentRule.REPRESENTATIVE).minors()).isEqualTo(ConsentSigner.REPRESENTATIVE);
    }

    @Test
    void anAdultWhoseBirthDateIsNotKeptSignsPersonally() {
        assertThat(rules.requiredSigner(null, AT_13)).isEqualTo(ConsentSigner.PERSON);
    }

    @Test
    void whoSignsFrom14To17IsASetting() {
        assertThat(new ConsentRules(MinorConsentRule.REPRESENTATIVE).requiredSigner(BORN, AT_16))
                .isEqualTo(ConsentSigner.REPRESENTATIVE);
        assertThat(new ConsentRules(MinorConsentRule.PERSON).requiredSigner(BORN, AT_16))
                .isEqualTo(ConsentSigner.PERSON);
    }

    @Test
    void withoutAnyConsentTheReasonNamesTheDocumentAndTheSigner() {
        ConsentCheck check = rules.check(BORN, List.of(), ConsentKind.PERSONAL_DATA, AT_13);

        assertThat(check.isValid()).isFalse();
        assertThat(check.reason())
                .isEqualTo("Нет документа «Согласие на обработку персональных данных»."
                        + " Должен подписать законный представитель.");
    }

    @Test
    void aConsentHoldsFromItsDayToItsExpiryInclusive() {
        ConsentFacts consent = personalData(ConsentSigner.REPRESENTATIVE, AT_13, AT_13.plusDays(10), null);

        assertThat(check(consent, AT_13.minusDays(1)).isValid()).isFalse();
        assertThat(check(consent, AT_13).isValid()).isTrue();
        assertThat(check(consent, AT_13.plusDays(10)).isValid()).isTrue();
        assertThat(check(consent, AT_13.plusDays(11)).reason())
                .startsWith("Согласие на обработку персональных данных истекло 11.09.2023.");
    }

    @Test
    void aWithdrawnConsentEndsOnTheDayOfWithdrawal() {
        ConsentFacts consent = personalData(ConsentSigner.REPRESENTATIVE, AT_13, null, AT_13.plusDays(5));

        assertThat(check(consent, AT_13.plusDays(4)).isValid()).isTrue();
        assertThat(check(consent, AT_13.plusDays(5)).reason()).contains("отозвано 06.09.2023");
    }

    @Test
    void afterTheFourteenthBirthdayTheParentAloneIsNotEnough() {
        ConsentFacts consent = personalData(ConsentSigner.REPRESENTATIVE, AT_13, null, null);

        assertThat(check(consent, LocalDate.of(2024, 3, 14)))
                .isEqualTo(new ConsentCheck.Valid(LocalDate.of(2024, 3, 14)));
        assertThat(check(consent, LocalDate.of(2024, 3, 15)).reason())
                .startsWith("Исполнилось 14 лет")
                .contains("участник и законный представитель");
    }

    @Test
    void aSignatureOfBothOutlastsTheEighteenthBirthday() {
        ConsentFacts consent = personalData(ConsentSigner.PERSON_AND_REPRESENTATIVE, AT_16, null, null);

        assertThat(check(consent, LocalDate.of(2028, 3, 15))).isEqualTo(new ConsentCheck.Valid(null));
    }

    @Test
    void aParentsSignatureDoesNotSpeakForAnAdult() {
        ConsentRules parentsUntil18 = new ConsentRules(MinorConsentRule.REPRESENTATIVE);
        ConsentFacts consent = personalData(ConsentSigner.REPRESENTATIVE, AT_16, null, null);

        ConsentCheck eve =
                parentsUntil18.check(BORN, List.of(consent), ConsentKind.PERSONAL_DATA, LocalDate.of(2028, 3, 14));
        ConsentCheck birthday =
                parentsUntil18.check(BORN, List.of(consent), ConsentKind.PERSONAL_DATA, LocalDate.of(2028, 3, 15));

        assertThat(eve).isEqualTo(new ConsentCheck.Valid(LocalDate.of(2028, 3, 14)));
        assertThat(birthday.reason()).startsWith("Исполнилось 18 лет").contains("участник лично");
    }

    @Test
    void aMinorsLoneSignatureDoesNotRipenAtEighteen() {
        ConsentFacts consent = personalData(ConsentSigner.PERSON, AT_16, null, null);

        assertThat(check(consent, LocalDate.of(2028, 3, 15)).reason()).contains("подписано не тем, кто должен");
    }

    @Test
    void publicationIsNotCoveredByPersonalData() {
        ConsentFacts consent = personalData(ConsentSigner.REPRESENTATIVE, AT_13, null, null);

        assertThat(rules.check(BORN, List.of(consent), ConsentKind.PUBLICATION, AT_13)
                        .isValid())
                .isFalse();
    }

    @Test
    void aConsentToDistributionOpensItsGateOnlyIfItAllowsSomething() {
        for (DistributionMarks marks : new DistributionMarks[] {null, DistributionMarks.allowing()}) {
            assertThat(rules.check(BORN, List.of(publication(AT_13, marks)), ConsentKind.PUBLICATION, AT_13)
                            .reason())
                    .startsWith(
                            "Согласие на распространение персональных данных от 01.09.2023 зарегистрировано без отметок");
        }
        DistributionMarks photograph = DistributionMarks.allowing(DistributionItem.PHOTOGRAPH);
        assertThat(rules.check(BORN, List.of(publication(AT_13, photograph)), ConsentKind.PUBLICATION, AT_13)
                        .isValid())
                .isTrue();
    }

    @Test
    void whatMayBeShownFollowsTheLatestPaperThatHolds() {
        ConsentFacts photograph = publication(AT_13, DistributionMarks.allowing(DistributionItem.PHOTOGRAPH));
        ConsentFacts name = publication(AT_13.plusDays(5), DistributionMarks.allowing(DistributionItem.NAME));
        List<ConsentFacts> both = List.of(photograph, name);

        assertThat(rules.distributable(BORN, both, AT_13.plusDays(4)).allows(DistributionItem.PHOTOGRAPH))
                .isTrue();
        assertThat(rules.distributable(BORN, both, AT_13.plusDays(5)))
                .isEqualTo(DistributionMarks.allowing(DistributionItem.NAME));
        assertThat(rules.distributable(BORN, List.of(), AT_13)).isEqualTo(DistributionMarks.allowing());
        assertThat(rules.distributable(BORN, List.of(publication(AT_13, null)), AT_13))
                .isEqualTo(DistributionMarks.allowing());
        assertThat(rules.distributable(BORN, List.of(photograph), BORN.plusYears(18)))
                .as("a parent does not speak for an adult")
                .isEqualTo(DistributionMarks.allowing());
    }

    @Test
    void aNewConsentHealsAWithdrawnOne() {
        ConsentFacts withdrawn = personalData(ConsentSigner.REPRESENTATIVE, AT_13, null, AT_13.plusDays(1));
        ConsentFacts renewed = personalData(ConsentSigner.REPRESENTATIVE, AT_13.plusDays(3), null, null);

        assertThat(rules.check(BORN, List.of(withdrawn, renewed), ConsentKind.PERSONAL_DATA, AT_13.plusDays(3))
                        .isValid())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(MinorConsentRule.class)
    void theAnnouncedLastDayIsTheLastDay(MinorConsentRule rule) {
        ConsentRules any = new ConsentRules(rule);
        Random random = new Random(420);
        for (int i = 0; i < 3_000; i++) {
            LocalDate born = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(4_500));
            ConsentFacts consent = randomConsent(random, born);
            LocalDate day = consent.givenOn().plusDays(random.nextInt(800));
            ConsentCheck check = any.check(born, List.of(consent), ConsentKind.PERSONAL_DATA, day);
            if (check instanceof ConsentCheck.Valid valid && valid.until() != null) {
                LocalDate until = valid.until();
                assertThat(until).isAfterOrEqualTo(day);
                assertThat(any.check(born, List.of(consent), ConsentKind.PERSONAL_DATA, until)
                                .isValid())
                        .isTrue();
                assertThat(any.check(born, List.of(consent), ConsentKind.PERSONAL_DATA, until.plusDays(1))
                                .isValid())
                        .isFalse();
            } else if (check instanceof ConsentCheck.Missing missing) {
                assertThat(missing.requiredSigner()).isEqualTo(any.requiredSigner(born, day));
                assertThat(missing.reason()).contains("подписать");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MinorConsentRule.class)
    void aFurtherConsentNeverTakesValidityAway(MinorConsentRule rule) {
        ConsentRules any = new ConsentRules(rule);
        Random random = new Random(261);
        for (int i = 0; i < 2_000; i++) {
            LocalDate born = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(4_500));
            ConsentFacts one = randomConsent(random, born);
            ConsentFacts other = randomConsent(random, born);
            LocalDate day = one.givenOn().plusDays(random.nextInt(800));
            boolean alone = any.check(born, List.of(one), ConsentKind.PERSONAL_DATA, day)
                    .isValid();
            boolean together = any.check(born, List.of(one, other), ConsentKind.PERSONAL_DATA, day)
                    .isValid();
            assertThat(together || !alone).isTrue();
        }
    }

    private ConsentCheck check(ConsentFacts consent, LocalDate day) {
        return rules.check(BORN, List.of(consent), ConsentKind.PERSONAL_DATA, day);
    }

    private static ConsentFacts publication(LocalDate givenOn, @Nullable DistributionMarks marks) {
        return new ConsentFacts(ConsentKind.PUBLICATION, ConsentSigner.REPRESENTATIVE, givenOn, null, null, marks);
    }

    private static ConsentFacts personalData(
            ConsentSigner signer, LocalDate givenOn, @Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn) {
        return new ConsentFacts(ConsentKind.PERSONAL_DATA, signer, givenOn, expiresOn, withdrawnOn);
    }

    private static ConsentFacts randomConsent(Random random, LocalDate born) {
        LocalDate givenOn = born.plusYears(10).plusDays(random.nextInt(3_500));
        ConsentSigner[] signers = ConsentSigner.values();
        return personalData(
                signers[random.nextInt(signers.length)],
                givenOn,
                random.nextBoolean() ? givenOn.plusDays(random.nextInt(700)) : null,
                random.nextInt(4) == 0 ? givenOn.plusDays(random.nextInt(700)) : null);
    }
}
