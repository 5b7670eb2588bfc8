package ru.nastavnik.signature.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the newest list of an authority says of a certificate.
 *
 * @param freshUntil when the authority publishes the next list
 * @param revokedAt since when the certificate is revoked by the list; null if it is not named there
 */
public record RevocationState(
        Instant issuedAt, Instant freshUntil, @Nullable Instant revokedAt) {

    /**
     * A certificate that is named stays revoked however old the list is. One that is not named counts as unrevoked only
     * by a list of which the authority has not yet promised a newer one. Where a trusted clock says when it was signed,
     * that moment decides: what was revoked later had signed before, and a list that was issued after it is new enough.
     *
     * @param claimed when it was signed by the signer's own clock
     * @param trusted when it was signed at the latest by a clock that is trusted
     */
    public Optional<Finding> finding(@Nullable Instant claimed, @Nullable Instant trusted, Instant now) {
        if (revokedAt != null && trusted != null) {
            return trusted.isBefore(revokedAt) ? Optional.empty() : Optional.of(Finding.REVOKED);
        }
        if (revokedAt != null) {
            return Optional.of(
                    claimed != null && claimed.isBefore(revokedAt) ? Finding.REVOKED_NO_TRUSTED_TIME : Finding.REVOKED);
        }
        boolean after = trusted != null && !issuedAt.isBefore(trusted);
        return after || isFresh(now) ? Optional.empty() : Optional.of(Finding.STALE_REVOCATION_LIST);
    }

    private boolean isFresh(Instant now) {
        return !now.isBefore(issuedAt) && now.isBefore(freshUntil);
    }
}
