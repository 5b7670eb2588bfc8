package ru.nastavnik.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import ru.nastavnik.installation.demo.DemoDirective;

/** The large invented region, filled by SQL once; a later run finds it as it is. */
@Component
@Profile("scale")
class ScaleRegion {
    private final DataSource owner;
    private final DemoDirective directive;

    ScaleRegion(@Qualifier("ownerDataSource") DataSource owner, DemoDirective directive) {
        this.owner = owner;
        this.directive = directive;
    }

    boolean isFilled() {
        return JdbcClient.create(owner)
                .sql("select exists (select 1 from app.organization where short_name = 'Замерная 0')")
                .query(Boolean.class)
                .single();
    }

    /** @return how many tasks are open */
    long fill() {
        directive.register();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource("scale/fill.sql"), "UTF-8"));
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                // Filled in one transaction, each of its rows has left a version for every step.
                statement.execute("vacuum full app.roadmap_sum");
                statement.execute("vacuum analyze");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return JdbcClient.create(owner)
                .sql("select count(*) from app.task where state = 'OPEN'")
                .query(Long.class)
                .single();
    }
}
