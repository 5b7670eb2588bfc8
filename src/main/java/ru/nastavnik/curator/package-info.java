/** Appointing curators and pedagogue-navigators. */
@NullMarked
package ru.nastavnik.curator;

import org.jspecify.annotations.NullMarked;
