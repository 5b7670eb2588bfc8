/** What the order on pairs says. */
@NullMarked
package ru.nastavnik.pairing.document;

import org.jspecify.annotations.NullMarked;
