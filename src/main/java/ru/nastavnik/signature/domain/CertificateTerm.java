package ru.nastavnik.signature.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From when to when a certificate holds, and what that means for a signature. */
public record CertificateTerm(Instant from, Instant to) {

    /** Clocks of computers differ. */
    private static final Duration TOLERATED = Duration.ofHours(1);

    /**
     * Nobody vouches for the time that a signature claims. So it may speak against the signature, never for it: a
     * certificate that holds at the moment of the check needs no other time, one that has ended since needs a time that
     * somebody vouches for.
     *
     * @param claimed by the signer's own clock; null if the signature claims none
     * @param trusted by a clock that is trusted: it was signed then or before; null if there is none
     * @param now the moment of the check
     */
    public Set<Finding> findings(@Nullable Instant claimed, @Nullable Instant trusted, Instant now) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (now.isBefore(from)) {
            findings.add(Finding.NOT_YET_VALID);
        }
        if (outside(claimed) || outside(trusted)) {
            findings.add(Finding.NOT_VALID_WHEN_SIGNED);
        } else if (now.isAfter(to) && trusted == null) {
            findings.add(Finding.EXPIRED_NO_TRUSTED_TIME);
        }
        if (claimed != null && claimed.isAfter(now.plus(TOLERATED))) {
            findings.add(Finding.TIME_AHEAD);
        }
        return findings;
    }

    private boolean outside(@Nullable Instant moment) {
        return moment != null && !covers(moment);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    /** A moment of the term at which a path of certificates can be sought: now, or the term's nearest end. */
    public Instant nearest(Instant now) {
        if (now.isBefore(from)) {
            return from;
        }
        return now.isAfter(to) ? to : now;
    }
}
