/** Rules of task lists, without a database. */
@NullMarked
package ru.nastavnik.inbox.domain;

import org.jspecify.annotations.NullMarked;
