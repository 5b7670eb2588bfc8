/** Matching, orders that fix pairs, the ledger of pairs and their meetings. */
@NullMarked
package ru.nastavnik.pairing;

import org.jspecify.annotations.NullMarked;
