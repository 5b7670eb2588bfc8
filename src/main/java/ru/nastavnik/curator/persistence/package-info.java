/** Storage of appointments. */
@NullMarked
package ru.nastavnik.curator.persistence;

import org.jspecify.annotations.NullMarked;
