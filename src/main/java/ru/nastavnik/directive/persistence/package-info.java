/** SQL of acts, launches and roll-outs. */
@NullMarked
package ru.nastavnik.directive.persistence;

import org.jspecify.annotations.NullMarked;
