/** SQL of loads. */
@NullMarked
package ru.nastavnik.load.persistence;

import org.jspecify.annotations.NullMarked;
