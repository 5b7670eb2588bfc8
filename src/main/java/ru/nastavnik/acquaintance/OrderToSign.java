package ru.nastavnik.acquaintance;

import java.util.UUID;
import ru.nastavnik.document.DocumentKind;

/**
 * An order that waits for its signature.
 *
 * @param title names no pupil
 */
public record OrderToSign(DocumentKind kind, UUID order, String title) {}
