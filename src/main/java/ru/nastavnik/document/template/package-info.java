/** Word templates compiled once to segments that documents are written from. */
@NullMarked
package ru.nastavnik.document.template;

import org.jspecify.annotations.NullMarked;
