/** Mail digests and the calendar feed. */
@NullMarked
package ru.nastavnik.notification;

import org.jspecify.annotations.NullMarked;
