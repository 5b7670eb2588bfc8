package ru.nastavnik.document;

/**
 * What somebody's program made of the file that was given out to be signed instead of a sheet.
 *
 * @param unconfirmedAccepted whether the signatory said that the paper is to be registered although the check cannot
 *     confirm the signature
 */
public record ElectronicSignature(DocumentFile file, boolean unconfirmedAccepted) {}
