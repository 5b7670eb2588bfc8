/** Region, municipalities and organisations, and their import. */
@NullMarked
package ru.nastavnik.organization;

import org.jspecify.annotations.NullMarked;
