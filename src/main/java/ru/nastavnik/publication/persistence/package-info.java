/** SQL of the website package. */
@NullMarked
package ru.nastavnik.publication.persistence;

import org.jspecify.annotations.NullMarked;
