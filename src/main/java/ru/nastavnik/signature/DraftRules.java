package ru.nastavnik.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.RegisterDocument;
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
     * Invalid, of another day, or another person's: never. A paper that is signed on the day that it bears is signed and
     * registered on that day; a protocol bears the day of its meeting and is signed on it or later, by its chair and its
     * secretary.
     *
     * @param day that stands in the file
     * @throws ValidationException on field {@code signature}
     */
    static void require(SignatureCheck check, RegisterDocument paper, LocalDate day, RegionClock clock) {
        if (check.verdict() == Verdict.INVALID) {
            throw refused("Подпись недействительна, документ не зарегистрирован. " + why(check));
        }
        for (CheckedSigner signer : check.signers()) {
            requireDay(signer.check().claimedAt(), paper, day, clock);
            requireDay(signer.check().trustedAt(), paper, day, clock);
        }
        if (SeveralSignatories.of(paper)) {
            requireEverybody(check, paper, clock);
        } else if (check.signers().stream().allMatch(one -> Boolean.FALSE.equals(one.agrees()))) {
            throw refused("Сертификат выдан не на того, кто подписывает документ. " + owners(check));
        }
    }

    /**
     * Not confirmed: by the word of whoever answers for the paper only.
     *
     * @throws ValidationException on field {@code word}
     */
    static void requireConfirmed(SignatureCheck check, Role role, boolean accepted) {
        if (check.verdict() != Verdict.UNCONFIRMED) {
            return;
        }
        if (role == Role.SECRETARY) {
            throw new ValidationException(
                    "word", "Подпись не подтверждена. Зарегистрировать такой документ может только директор");
        }
        if (!accepted) {
            throw new ValidationException(
                    "word",
                    "Подпись не подтверждена. Подтвердите, что документ всё же регистрируется, или подпишите его на"
                            + " бумаге");
        }
    }

    /**
     * Whether a signature of one of several may be kept until the others have signed: it is theirs, not invalid, of no day
     * before the paper's, and somebody's who has not signed yet.
     *
     * @param check of the new signature
     * @param before lines of the paper as they stand without it
     * @throws ValidationException on field {@code signature}
     */
    static void requirePart(
            SignatureCheck check,
            RegisterDocument paper,
            LocalDate day,
            List<SignatoryLine> before,
            RegionClock clock) {
        if (check.verdict() == Verdict.INVALID) {
            throw refused("Подпись недействительна и не приложена. " + why(check));
        }
        for (CheckedSigner signer : check.signers()) {
            requireDay(signer.check().claimedAt(), paper, day, clock);
            requireDay(signer.check().trustedAt(), paper, day, clock);
        }
        List<SignatoryLine> brought = SeveralSignatories.lines(paper, check.signers(), clock).stream()
                .filter(SignatoryLine::signed)
                .toList();
        if (brought.isEmpty()) {
            throw refused("Подписывают " + SeveralSignatories.names(before) + ". Это подпись другого человека. "
                    + owners(check));
        }
        List<String> missing = SeveralSignatories.missing(before).stream()
                .map(SignatoryLine::role)
                .toList();
        if (brought.stream().noneMatch(line -> missing.contains(line.role()))) {
            throw refused("Эта подпись уже есть: " + SeveralSignatories.names(brought) + ".");
        }
    }

    private static void requireEverybody(SignatureCheck check, RegisterDocument paper, RegionClock clock) {
        List<SignatoryLine> missing =
                SeveralSignatories.missing(SeveralSignatories.lines(paper, check.signers(), clock));
        if (!missing.isEmpty()) {
            throw refused("Ещё не подписали: " + SeveralSignatories.names(missing)
                    + ". Документ регистрируют, когда подписали все. " + owners(check));
        }
    }

    private static void requireDay(@Nullable Instant at, RegisterDocument paper, LocalDate day, RegionClock clock) {
        if (at == null) {
            return;
        }
        LocalDate signedOn = clock.dayOf(at);
        if (paper.kind().datedByEvent()) {
            if (signedOn.isBefore(day)) {
                throw refused("В подписи указан день " + DayText.of(signedOn) + ", а заседание было " + DayText.of(day)
                        + ". Протокол подписывают не раньше заседания.");
            }
        } else if (!signedOn.equals(day)) {
            throw refused("В подписи указан день " + DayText.of(signedOn) + ", а в файле стоит " + DayText.of(day)
                    + ". Подпишите файл в день, который в нём стоит.");
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
