/** Letters as files. */
@NullMarked
package ru.nastavnik.recommendation.document;

import org.jspecify.annotations.NullMarked;
