/** The directive as data: points, addressees, launch and control. */
@NullMarked
package ru.nastavnik.directive;

import org.jspecify.annotations.NullMarked;
