package ru.nastavnik.signature;

import java.time.Instant;
import java.util.List;
import ru.nastavnik.signature.domain.Verdict;

/** What one check of a signature found at its moment; later checks change nothing of it. */
public record SignatureCheck(Verdict verdict, Instant at, List<CheckedSigner> signers) {
    public SignatureCheck {
        signers = List.copyOf(signers);
    }

    static SignatureCheck of(Instant at, List<CheckedSigner> signers) {
        return new SignatureCheck(
                Verdict.ofAll(signers.stream().map(one -> one.check().verdict()).toList()), at, signers);
    }
}
