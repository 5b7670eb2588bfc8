/** The organisation's programme of mentoring and its approval. */
@NullMarked
package ru.nastavnik.programme;

import org.jspecify.annotations.NullMarked;
