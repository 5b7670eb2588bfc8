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
     * by a list of which the authority has not yet promised a newer one.
     */
    public Optional<Finding> finding(@Nullable Instant claimed, Instant now) {
        if (revokedAt != null) {
            return Optional.of(
                    claimed != null && claimed.isBefore(revokedAt) ? Finding.REVOKED_NO_TRUSTED_TIME : Finding.REVOKED);
        }
        return isFresh(now) ? Optional.empty() : Optional.of(Finding.STALE_REVOCATION_LIST);
    }

    private boolean isFresh(Instant now) {
        return !now.isBefore(issuedAt) && now.isBefore(freshUntil);
    }
}
