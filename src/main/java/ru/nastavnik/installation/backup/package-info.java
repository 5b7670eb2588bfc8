/** Backup and restore of the whole database as one file. */
@NullMarked
package ru.nastavnik.installation.backup;

import org.jspecify.annotations.NullMarked;
