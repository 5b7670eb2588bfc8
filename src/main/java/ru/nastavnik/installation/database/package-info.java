/** The database: the embedded PostgreSQL with its guards, or an external one, and the migrations. */
@NullMarked
package ru.nastavnik.installation.database;

import org.jspecify.annotations.NullMarked;
