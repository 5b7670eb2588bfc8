/** How the same word is written by different people and programs, and what makes two writings one. Knows nothing but texts. */
@NullMarked
package ru.nastavnik.shared.spelling.domain;

import org.jspecify.annotations.NullMarked;
