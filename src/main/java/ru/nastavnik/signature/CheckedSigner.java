package ru.nastavnik.signature;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.signature.domain.SignerCheck;

/**
 * One who signed, as a check found them.
 *
 * @param signatory full name of whoever signs the paper by its text; null if that is not known
 * @param agrees whether the certificate is the signatory's; null if it names nobody
 */
public record CheckedSigner(
        SignerCheck check,
        @Nullable String signatory,
        @Nullable Boolean agrees) {}
