/** Contract and delegates of the process pair-order. */
@NullMarked
package ru.nastavnik.pairing.process;

import org.jspecify.annotations.NullMarked;
