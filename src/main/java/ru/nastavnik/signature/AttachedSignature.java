package ru.nastavnik.signature;

import java.time.Instant;
import java.util.List;

/**
 * A signature file of a document.
 *
 * @param checks the newest first; there is at least one
 */
public record AttachedSignature(
        SignatureId id, SigningFile file, String fileName, Instant attachedAt, List<SignatureCheck> checks) {
    public AttachedSignature {
        checks = List.copyOf(checks);
    }

    public SignatureCheck newest() {
        return checks.get(0);
    }
}
