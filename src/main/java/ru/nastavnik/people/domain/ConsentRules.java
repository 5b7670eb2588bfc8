package ru.nastavnik.people.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.DistributionMarks;

/**
 * Whether a person's consent holds on a day. The signatures must suit the age both on the day of signing and on the
 * day of the question: a minor's lone signature does not ripen at 18, and a parent's signature does not speak for an
 * adult.
 */
public final class ConsentRules {
    private static final int OWN_SIGNATURE_AGE = 14;
    private static final int ADULT_AGE = 18;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MinorConsentRule from14To17;

    public ConsentRules(MinorConsentRule from14To17) {
        this.from14To17 = from14To17;
    }

    /** @param birthDate null only for adults whose birth date is not kept (teachers, mentors from enterprises) */
    public ConsentSigner requiredSigner(@Nullable LocalDate birthDate, LocalDate day) {
        if (birthDate == null || !day.isBefore(birthday(birthDate, ADULT_AGE))) {
            return ConsentSigner.PERSON;
        }
        return day.isBefore(birthday(birthDate, OWN_SIGNATURE_AGE))
                ? ConsentSigner.REPRESENTATIVE
                : from14To17.signer();
    }

    /** Whose signatures a person from 14 to 17 needs. */
    public ConsentSigner minors() {
        return from14To17.signer();
    }

    /** Whether a consent signed so on that day is good from the beginning. */
    public boolean signerSuits(ConsentSigner signer, @Nullable LocalDate birthDate, LocalDate givenOn) {
        return signer.covers(requiredSigner(birthDate, givenOn));
    }

    public ConsentCheck check(
            @Nullable LocalDate birthDate, Collection<ConsentFacts> consents, ConsentKind kind, LocalDate day) {
        return given(consents, kind, day)
                .filter(consent -> holds(consent, birthDate, day))
                .map(consent -> lastDay(consent, birthDate))
                .max(Comparator.naturalOrder())
                .<ConsentCheck>map(until -> new ConsentCheck.Valid(until.equals(LocalDate.MAX) ? null : until))
                .orElseGet(() -> missing(birthDate, consents, kind, day));
    }

    /**
     * What may be shown of the person to everybody: by the latest paper of those that hold, because a person who signs
     * anew says anew what is allowed.
     */
    public DistributionMarks distributable(
            @Nullable LocalDate birthDate, Collection<ConsentFacts> consents, LocalDate day) {
        return given(consents, ConsentKind.PUBLICATION, day)
                .filter(consent -> holds(consent, birthDate, day))
                .max(Comparator.comparing(ConsentFacts::givenOn))
                .map(ConsentFacts::marks)
                .orElse(DistributionMarks.allowing());
    }

    private boolean holds(ConsentFacts consent, @Nullable LocalDate birthDate, LocalDate day) {
        return !consent.withdrawnBy(day)
                && !consent.expiredOn(day)
                && consent.opensItsGate()
                && signerSuits(consent.signer(), birthDate, consent.givenOn())
                && consent.signer().covers(requiredSigner(birthDate, day));
    }

    private LocalDate lastDay(ConsentFacts consent, @Nullable LocalDate birthDate) {
        LocalDate byExpiry = consent.expiresOn() == null ? LocalDate.MAX : consent.expiresOn();
        LocalDate byWithdrawal = consent.withdrawnOn() == null
                ? LocalDate.MAX
                : consent.withdrawnOn().minusDays(1);
        LocalDate last = byExpiry.isBefore(byWithdrawal) ? byExpiry : byWithdrawal;
        if (birthDate == null) {
            return last;
        }
        LocalDate earliest = last;
        for (int age : new int[] {OWN_SIGNATURE_AGE, ADULT_AGE}) {
            LocalDate birthday = birthday(birthDate, age);
            boolean lapses = consent.givenOn().isBefore(birthday)
                    && !consent.signer().covers(requiredSigner(birthDate, birthday));
            if (lapses && birthday.minusDays(1).isBefore(earliest)) {
                earliest = birthday.minusDays(1);
            }
        }
        return earliest;
    }

    private ConsentCheck missing(
            @Nullable LocalDate birthDate, Collection<ConsentFacts> consents, ConsentKind kind, LocalDate day) {
        ConsentSigner required = requiredSigner(birthDate, day);
        Optional<ConsentFacts> latest = given(consents, kind, day).max(Comparator.comparing(ConsentFacts::givenOn));
        String why = latest.map(consent -> whyNot(consent, kind, birthDate, day))
                .orElse("Нет документа «" + kind.title() + "».");
        return new ConsentCheck.Missing(why + " " + whoSigns(required, birthDate), required);
    }

    private String whyNot(ConsentFacts consent, ConsentKind kind, @Nullable LocalDate birthDate, LocalDate day) {
        if (consent.withdrawnOn() != null && consent.withdrawnBy(day)) {
            return capitalized(kind) + " отозвано " + DAY.format(consent.withdrawnOn()) + ".";
        }
        if (consent.expiresOn() != null && consent.expiredOn(day)) {
            return capitalized(kind) + " истекло " + DAY.format(consent.expiresOn()) + ".";
        }
        if (!consent.opensItsGate()) {
            return capitalized(kind) + " от " + DAY.format(consent.givenOn())
                    + " зарегистрировано без отметок о том, что разрешено: внесите их с бумаги.";
        }
        if (signerSuits(consent.signer(), birthDate, consent.givenOn()) && birthDate != null) {
            int reached = day.isBefore(birthday(birthDate, ADULT_AGE)) ? OWN_SIGNATURE_AGE : ADULT_AGE;
            return "Исполнилось " + reached + " лет: " + kind.inSentence() + " от " + DAY.format(consent.givenOn())
                    + " больше не действует.";
        }
        return capitalized(kind) + " от " + DAY.format(consent.givenOn()) + " подписано не тем, кто должен.";
    }

    private String whoSigns(ConsentSigner required, @Nullable LocalDate birthDate) {
        if (required == ConsentSigner.REPRESENTATIVE) {
            return "Должен подписать законный представитель.";
        }
        if (required == ConsentSigner.PERSON_AND_REPRESENTATIVE) {
            return "Должны подписать участник и законный представитель (возраст 14–17 лет).";
        }
        return birthDate == null || from14To17 != MinorConsentRule.PERSON
                ? "Должен подписать участник лично."
                : "Должен подписать участник лично (с 14 лет).";
    }

    private static Stream<ConsentFacts> given(Collection<ConsentFacts> consents, ConsentKind kind, LocalDate day) {
        return consents.stream().filter(consent -> consent.kind() == kind).filter(consent -> consent.givenBy(day));
    }

    /** Born on 29 February, one grows older on 1 March of a common year: the age is full when the day has come. */
    private static LocalDate birthday(LocalDate birthDate, int age) {
        LocalDate day = birthDate.plusYears(age);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    private static String capitalized(ConsentKind kind) {
        return kind.title();
    }
}
