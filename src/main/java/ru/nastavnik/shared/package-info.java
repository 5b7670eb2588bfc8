/** Value objects, ids and the interface kit; imports nothing of ours. */
@NullMarked
package ru.nastavnik.shared;

import org.jspecify.annotations.NullMarked;
