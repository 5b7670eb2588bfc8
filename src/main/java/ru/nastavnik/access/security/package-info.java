/** Sign-in and sessions on Spring Security. */
@NullMarked
package ru.nastavnik.access.security;

import org.jspecify.annotations.NullMarked;
