package ru.nastavnik.installation.database;

import java.nio.file.Path;

/**
 * Unpacking PostgreSQL takes seven seconds of a processor, once for each process that starts one: the servers of all
 * processes of the tests share the programs of the first.
 */
public final class TestPrograms {
    public static final Path DIRECTORY =
            Path.of("target", "test-databases", "programs").toAbsolutePath();

    private TestPrograms() {}
}
