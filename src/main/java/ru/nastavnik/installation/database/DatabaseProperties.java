package ru.nastavnik.installation.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data lives.
 *
 * @param url JDBC address of a PostgreSQL of one's own; empty for the embedded one
 * @param username role of the application: no DDL, row-level security applies
 * @param ownerUsername role that owns the tables and runs the migrations
 * @param directory data directory of the embedded PostgreSQL
 * @param programs where the embedded PostgreSQL's programs are unpacked at the first start; null for beside the data
 * @param port port of the embedded PostgreSQL on localhost
 */
@ConfigurationProperties("nastavnik.database")
public record DatabaseProperties(
        String url,
        String username,
        String password,
        String ownerUsername,
        String ownerPassword,
        Path directory,
        @Nullable Path programs,
        int port,
        int poolSize) {

    public boolean embedded() {
        return url.isBlank();
    }
}
