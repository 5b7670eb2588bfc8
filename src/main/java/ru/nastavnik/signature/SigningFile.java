package ru.nastavnik.signature;

import java.time.Instant;

/**
 * The PDF/A of a registered document with number and date in it, made once: these bytes are signed.
 *
 * @param sha256 of its bytes, hexadecimal
 * @param current false if number or date of the document were corrected since
 */
public record SigningFile(SigningFileId id, String sha256, int size, Instant madeAt, boolean current) {}
