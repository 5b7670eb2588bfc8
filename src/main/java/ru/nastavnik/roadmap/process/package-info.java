/** Contracts and delegates of the roadmap's approval. */
@NullMarked
package ru.nastavnik.roadmap.process;

import org.jspecify.annotations.NullMarked;
