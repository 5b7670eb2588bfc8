package ru.nastavnik.installation.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first schema whose data are kept from release to release. What ran on an earlier one follows process models that
 * exist no more: its open tasks would lead nowhere.
 */
final class FirstRelease {
    private static final MigrationVersion SCHEMA = MigrationVersion.fromVersion("0220");

    private FirstRelease() {}

    /** Without people nothing can have been started: a first start that was broken off goes on. */
    private static boolean holdsPeople(Flyway flyway) {
        JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        return jdbc.sql("select to_regclass('app.account') is not null")
                        .query(Boolean.class)
                        .single()
                && jdbc.sql("select exists (select 1 from app.account)")
                        .query(Boolean.class)
                        .single();
    }

    /** @throws DatabaseStartException if the database was made before; nothing is changed in it */
    static void refuseEarlier(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(SCHEMA) < 0
                && holdsPeople(flyway)) {
            throw new DatabaseStartException(
                    "База данных создана до первого выпуска «Наставника» (схема " + current.getVersion()
                            + ") и не продолжается: процессы в ней описаны иначе. Данные не тронуты.",
                    "Встроенная база: переименуйте каталог с её данными и запустите «Наставник» снова."
                            + " Своя база: укажите в nastavnik.database.url пустую.");
        }
    }
}
