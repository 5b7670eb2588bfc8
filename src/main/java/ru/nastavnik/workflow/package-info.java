/** The process engine behind our own small API. */
@NullMarked
package ru.nastavnik.workflow;

import org.jspecify.annotations.NullMarked;
