/** How this copy is set up: database, migrations, demo region, first administrator. */
@NullMarked
package ru.nastavnik.installation;

import org.jspecify.annotations.NullMarked;
