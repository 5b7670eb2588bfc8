package ru.nastavnik.signature.domain;

import java.time.Instant;

/**
 * A time that somebody else than the signer wrote under the signature (RFC 3161).
 *
 * @param authority whose clock it is
 * @param trusted whether its certificate leads to an authority that the administrator trusts, and is not revoked; one
 *     that is not tells nothing, neither for the signature nor against it
 */
public record TimeStamp(Instant at, String authority, boolean trusted) {}
