package ru.nastavnik.installation.database;

import javax.sql.DataSource;

/** What a database gets right after its migrations, before the engine or anything else reads it. */
@FunctionalInterface
public interface FirstContent {

    /** Does nothing in a database that holds data already. */
    void fill(DataSource owner);
}
