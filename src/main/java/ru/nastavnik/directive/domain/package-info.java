/** Rules of acts and of their launch. */
@NullMarked
package ru.nastavnik.directive.domain;

import org.jspecify.annotations.NullMarked;
