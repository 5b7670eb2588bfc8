/** Task lists: the read model of open tasks, drafts and delegation. */
@NullMarked
package ru.nastavnik.inbox;

import org.jspecify.annotations.NullMarked;
