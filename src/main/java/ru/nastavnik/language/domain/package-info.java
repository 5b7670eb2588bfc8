/** The rules of declension, without storage. */
@NullMarked
package ru.nastavnik.language.domain;

import org.jspecify.annotations.NullMarked;
