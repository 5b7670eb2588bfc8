package ru.nastavnik.acquaintance;

import ru.nastavnik.document.RegisteredDocument;

/** How far acquaintance with an order has come. */
public record SheetSummary(RegisteredDocument order, int readers, int waiting) {}
