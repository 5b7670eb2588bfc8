/** Signatures on the page of a document, and the administrator's page of authorities. */
@NullMarked
package ru.nastavnik.signature.ui;

import org.jspecify.annotations.NullMarked;
