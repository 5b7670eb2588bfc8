/** Rules of organisations: who controls them, when they open and close. */
@NullMarked
package ru.nastavnik.organization.domain;

import org.jspecify.annotations.NullMarked;
