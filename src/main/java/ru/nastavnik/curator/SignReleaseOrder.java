package ru.nastavnik.curator;

import ru.nastavnik.document.SignedPaper;

/**
 * The director's signature under the printed order that releases a curator.
 *
 * @param signed from its date the curator is released; it names the number, for nothing waits for another person here
 */
public record SignReleaseOrder(CuratorReleaseId release, SignedPaper signed) {}
