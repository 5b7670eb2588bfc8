package ru.nastavnik.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.Verdict;

/** By which signatures a paper is registered. */
final class DraftRules {
    private DraftRules() {}

    /** @throws DomainException if the organisation has no act by which it may sign electronically */
    static void requireGround(Optional<String> act) {
        if (act.isEmpty()) {
            throw new DomainException("Электронно вместо бумаги подписывают там, где организация внесла свой акт об"
                    + " электронном документообороте («Оформление приказов»).");
        }
    }

    /**
     * Valid: taken. Not confirmed: by the signatory's word only. Invalid, of another day, or another person's: never.
     *
     * @param day that stands in the file
     * @throws ValidationException on field {@code signature} or {@code word}
     */
    static void require(SignatureCheck check, LocalDate day, RegionClock clock, boolean accepted) {
        if (check.verdict() == Verdict.INVALID) {
            throw refused("Подпись недействительна, документ не зарегистрирован. " + why(check));
        }
        for (CheckedSigner signer : check.signers()) {
            requireDay(signer.check().claimedAt(), day, clock);
            requireDay(signer.check().trustedAt(), day, clock);
        }
        if (check.signers().stream().allMatch(one -> Boolean.FALSE.equals(one.agrees()))) {
            throw refused("Сертификат выдан не на того, кто подписывает документ. " + owners(check));
        }
        if (check.verdict() == Verdict.UNCONFIRMED && !accepted) {
            throw new ValidationException(
                    "word",
                    "Подпись не подтверждена. Подтвердите, что документ всё же регистрируется, или подпишите его на"
                            + " бумаге");
        }
    }

    private static void requireDay(@Nullable Instant at, LocalDate day, RegionClock clock) {
        if (at != null && !clock.dayOf(at).equals(day)) {
            throw refused("В подписи указан день " + DayText.of(clock.dayOf(at)) + ", а в файле стоит "
                    + DayText.of(day) + ". Подпишите файл в день, который в нём стоит.");
        }
    }

    /** Why it is not valid, sentence after sentence. */
    static String why(SignatureCheck check) {
        Set<String> words = new LinkedHashSet<>();
        check.signers().forEach(signer -> signer.check().findings().forEach(finding -> words.add(finding.words())));
        return String.join(" ", words);
    }

    private static String owners(SignatureCheck check) {
        Set<String> words = new LinkedHashSet<>();
        for (CheckedSigner signer : check.signers()) {
            SignerCheck.Certificate certificate = signer.check().certificate();
            String expected = signer.signatory();
            if (certificate != null) {
                words.add("Владелец сертификата: " + certificate.owner().name() + ".");
            }
            if (expected != null) {
                words.add("Подписывает: " + expected + ".");
            }
        }
        return String.join(" ", words);
    }

    private static ValidationException refused(String words) {
        return new ValidationException(UploadedSignature.FIELD, words);
    }
}
