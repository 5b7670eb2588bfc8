/** The rules of appointing a curator. */
@NullMarked
package ru.nastavnik.curator.domain;

import org.jspecify.annotations.NullMarked;
