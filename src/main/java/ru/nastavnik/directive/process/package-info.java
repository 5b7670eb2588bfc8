/** Contracts and delegates of the directive's launch and of the roll-out in organisations. */
@NullMarked
package ru.nastavnik.directive.process;

import org.jspecify.annotations.NullMarked;
