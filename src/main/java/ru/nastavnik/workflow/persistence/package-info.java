/** Questions to the engine's tables that its query objects answer too slowly. */
@NullMarked
package ru.nastavnik.workflow.persistence;

import org.jspecify.annotations.NullMarked;
