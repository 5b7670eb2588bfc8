/** All SQL of pairs and their orders. */
@NullMarked
package ru.nastavnik.pairing.persistence;

import org.jspecify.annotations.NullMarked;
