/** Rules of the programme, free of Spring, the engine and the screens. */
@NullMarked
package ru.nastavnik.programme.domain;

import org.jspecify.annotations.NullMarked;
