package ru.nastavnik.signature;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.signature.domain.Verdict;

/**
 * One of several who sign a paper, and whether they have.
 *
 * @param role «председатель»
 * @param name as the paper prints it under the line
 * @param owner of the certificate by which it was signed; null if it is not signed yet
 * @param claimedOn when it was signed by the signer's own clock; null if it is not signed, or the signature does not say
 * @param verdict of that signature; null if it is not signed yet
 */
public record SignatoryLine(
        String role,
        String name,
        @Nullable String owner,
        @Nullable LocalDate claimedOn,
        @Nullable Verdict verdict) {

    public boolean signed() {
        return owner != null;
    }
}
