/** Rules of the roadmap, free of Spring, the engine and the screens. */
@NullMarked
package ru.nastavnik.roadmap.domain;

import org.jspecify.annotations.NullMarked;
