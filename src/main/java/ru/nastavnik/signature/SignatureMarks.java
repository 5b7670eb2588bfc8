package ru.nastavnik.signature;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.signature.mark.MarkedCopy;

/**
 * The words of a mark by ГОСТ Р 7.0.97-2016, 5.23: the phrase, the certificate's number, its owner and its term; below
 * them what the newest check found, so that no copy says more than is known.
 */
final class SignatureMarks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private SignatureMarks() {}

    /** One for each who signed; none for those whose signature is invalid by now. */
    static List<MarkedCopy.Mark> of(AttachedSignature signature, SigningWay way, RegionClock clock) {
        List<MarkedCopy.Mark> marks = new ArrayList<>();
        for (CheckedSigner signer : signature.newest().signers()) {
            SignerCheck.Certificate certificate = signer.check().certificate();
            if (certificate != null && signer.check().verdict() != Verdict.INVALID) {
                marks.add(new MarkedCopy.Mark(
                        "Документ подписан электронной подписью",
                        lines(signer, certificate, signature.newest().at(), way, clock),
                        certificate.owner()));
            }
        }
        return marks;
    }

    private static List<String> lines(
            CheckedSigner signer,
            SignerCheck.Certificate certificate,
            Instant checkedAt,
            SigningWay way,
            RegionClock clock) {
        List<String> lines = new ArrayList<>(List.of(
                "Сертификат " + certificate.number(),
                "Владелец " + certificate.owner().name(),
                "Действителен с " + day(certificate.term().from(), clock) + " по "
                        + day(certificate.term().to(), clock),
                found(signer.check(), day(checkedAt, clock))));
        Instant stamped = signer.check().trustedAt();
        if (stamped != null) {
            lines.add("Отметка времени " + day(stamped, clock));
        }
        if (way == SigningWay.UNCONFIRMED && signer.check().verdict() != Verdict.VALID) {
            lines.add("Зарегистрирован без подтверждения подписи по решению подписавшего");
        }
        if (Boolean.FALSE.equals(signer.agrees())) {
            lines.add("Сертификат выдан не на подписавшего документ");
        }
        return lines;
    }

    private static String found(SignerCheck check, String day) {
        String found = "Проверена " + day + ": " + check.verdict().title();
        return check.findings().isEmpty()
                ? found
                : found + " ("
                        + check.findings().stream().map(SignatureMarks::brief).collect(Collectors.joining(", ")) + ")";
    }

    private static String brief(Finding finding) {
        return switch (finding) {
            case NO_TRUST_ANCHOR -> "удостоверяющий центр неизвестен";
            case NO_REVOCATION_LIST, STALE_REVOCATION_LIST, UNFIT_REVOCATION_LIST -> "нет свежего списка отозванных";
            case EXPIRED_NO_TRUSTED_TIME, REVOKED_NO_TRUSTED_TIME, TIME_AHEAD -> "нет доверенной отметки времени";
            case UNKNOWN_ALGORITHM -> "алгоритм не принимается";
            default -> "см. проверку";
        };
    }

    private static String day(Instant moment, RegionClock clock) {
        return DAY.format(clock.dayOf(moment));
    }
}
