package ru.nastavnik.document;

import java.util.List;

/**
 * How an order reads, and the facts that it holds.
 *
 * @param facts that a signed sheet may change; empty if the module takes none from a sheet
 */
public record PaperWording(RegisterDocument paper, List<PaperFact> facts) {

    public PaperWording {
        facts = List.copyOf(facts);
    }

    /** Of an order that takes nothing from a sheet: only its wording may be another. */
    public static PaperWording fixed(RegisterDocument paper) {
        return new PaperWording(paper, List.of());
    }
}
