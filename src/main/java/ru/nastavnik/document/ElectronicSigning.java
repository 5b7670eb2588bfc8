package ru.nastavnik.document;

import java.util.Optional;
import java.util.UUID;

/** Checks and keeps the electronic signatures by which papers are registered; another module knows how. */
public interface ElectronicSigning {

    /**
     * Checks the signature of a paper that is about to be registered, and keeps it until then.
     *
     * @param reserved the number and the day that stand in the file
     * @param sha256 of the .docx with both in it, of which the file was made
     * @throws ru.nastavnik.shared.ValidationException on field {@code signature} if it is none of this file, invalid, or
     *     not the signatory's; on {@code word} if it is not confirmed and the signatory did not accept that
     * @throws ru.nastavnik.shared.DomainException if the organisation may not sign so, or no such file was given out
     */
    void accept(RegisterDocument paper, RegisterEntry reserved, String sha256, ElectronicSignature signature);

    /**
     * Attaches what was kept for the paper to the document that it has become.
     *
     * @param paper the order or plan that was written
     * @return empty if the paper was signed by hand
     */
    Optional<SigningWay> registered(RegisteredDocument document, UUID paper);
}
