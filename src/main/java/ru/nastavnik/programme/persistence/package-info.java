/** SQL of the programme module. */
@NullMarked
package ru.nastavnik.programme.persistence;

import org.jspecify.annotations.NullMarked;
