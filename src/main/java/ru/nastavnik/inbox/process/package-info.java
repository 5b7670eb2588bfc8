/** Where the engine's events meet the read model. */
@NullMarked
package ru.nastavnik.inbox.process;

import org.jspecify.annotations.NullMarked;
