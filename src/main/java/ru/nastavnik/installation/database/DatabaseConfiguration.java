package ru.nastavnik.installation.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.ScopedTransactionManager;
import ru.nastavnik.access.StatementTimeouts;

/** Two roles on one database: the owner migrates, the application works and cannot change a table's shape. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseProperties.class, StatementTimeouts.class})
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(OnEmbeddedDatabase.class)
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return EmbeddedDatabase.start(properties.directory(), properties.programs(), properties.port());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            DatabaseProperties properties, Optional<EmbeddedDatabase> embedded, StatementTimeouts timeouts) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("nastavnik");
        config.setMaximumPoolSize(properties.poolSize());
        config.setJdbcUrl(embedded.map(EmbeddedDatabase::url).orElse(properties.url()));
        config.setUsername(embedded.isPresent() ? EmbeddedDatabase.APPLICATION : properties.username());
        config.setPassword(embedded.map(EmbeddedDatabase::applicationPassword).orElse(properties.password()));
        config.addDataSourceProperty("ApplicationName", "nastavnik");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Each transaction sets its own; this one is for statements outside.
        config.setConnectionInitSql("set statement_timeout = " + timeouts.work().toMillis());
        // The pool must not connect before the migrations have made what the role may use.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseProperties properties, Optional<EmbeddedDatabase> embedded) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                embedded.map(EmbeddedDatabase::url).orElse(properties.url()),
                embedded.isPresent() ? EmbeddedDatabase.OWNER : properties.ownerUsername(),
                embedded.map(EmbeddedDatabase::ownerPassword).orElse(properties.ownerPassword()));
    }

    @Bean
    FlywayConfigurationCustomizer timeOfMigrations(StatementTimeouts timeouts) {
        return flyway ->
                flyway.initSql("set statement_timeout = " + timeouts.migration().toMillis());
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy(ObjectProvider<FirstContent> contents) {
        return flyway -> {
            FirstRelease.refuseEarlier(flyway);
            flyway.migrate();
            contents.forEach(content -> content.fill(flyway.getConfiguration().getDataSource()));
        };
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, ObjectProvider<DataScopes> scopes) {
        return new ScopedTransactionManager(dataSource, SingletonSupplier.of(scopes::getObject));
    }
}
