package ru.nastavnik.support;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** The database as the owner of its tables sees it, who may do what the application may not. */
@Component
@Profile("test")
public class OwnerConnection {
    private final DataSource source;
    private final JdbcClient owner;

    OwnerConnection(
            @Value("${nastavnik.database.url}") String url,
            @Value("${nastavnik.database.owner-username}") String name,
            @Value("${nastavnik.database.owner-password}") String password) {
        source = new SimpleDriverDataSource(new Driver(), url, name, password);
        owner = JdbcClient.create(source);
    }

    /** For what must be rolled back together. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    public JdbcClient owner() {
        return owner;
    }
}
