/** Tables of signatures, and of what they are checked by. */
@NullMarked
package ru.nastavnik.signature.persistence;

import org.jspecify.annotations.NullMarked;
