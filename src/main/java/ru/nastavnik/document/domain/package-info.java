/** Rules of numbers and versions, without database or screen. */
@NullMarked
package ru.nastavnik.document.domain;

import org.jspecify.annotations.NullMarked;
