/** Storage of the audit record. */
@NullMarked
package ru.nastavnik.audit.persistence;

import org.jspecify.annotations.NullMarked;
