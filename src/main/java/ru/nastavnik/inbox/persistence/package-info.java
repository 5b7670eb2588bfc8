/** The table of tasks. */
@NullMarked
package ru.nastavnik.inbox.persistence;

import org.jspecify.annotations.NullMarked;
