/** What process models ask of reviews. */
@NullMarked
package ru.nastavnik.approval.process;

import org.jspecify.annotations.NullMarked;
