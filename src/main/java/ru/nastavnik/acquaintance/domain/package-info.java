/** Whom an order is made known to, and what an extract says: rules without database or screen. */
@NullMarked
package ru.nastavnik.acquaintance.domain;

import org.jspecify.annotations.NullMarked;
