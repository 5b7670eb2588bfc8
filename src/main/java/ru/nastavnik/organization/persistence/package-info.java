/** SQL of municipalities and organisations. */
@NullMarked
package ru.nastavnik.organization.persistence;

import org.jspecify.annotations.NullMarked;
