/** SQL of the roadmap module. */
@NullMarked
package ru.nastavnik.roadmap.persistence;

import org.jspecify.annotations.NullMarked;
