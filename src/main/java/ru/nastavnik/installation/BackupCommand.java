package ru.nastavnik.installation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import ru.nastavnik.installation.backup.Backup;
import ru.nastavnik.installation.backup.BackupException;
import ru.nastavnik.installation.backup.Manifest;
import ru.nastavnik.installation.backup.Restore;
import ru.nastavnik.installation.database.DatabaseProperties;
import ru.nastavnik.installation.database.DatabaseStartException;
import ru.nastavnik.installation.database.Migrations;
import ru.nastavnik.installation.database.OwnerAccess;

/**
 * {@code --backup=FILE} and {@code --restore=FILE} on the command line: with the application's settings, but without the
 * application. A backup may be made while it runs.
 */
public final class BackupCommand {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);
    private static final String BACKUP = "--backup=";
    private static final String RESTORE = "--restore=";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private BackupCommand() {}

    public static boolean isRequested(String... args) {
        return Arrays.stream(args).anyMatch(arg -> arg.startsWith(BACKUP) || arg.startsWith(RESTORE));
    }

    /** @return exit status: 0, or 1 with what failed in the log */
    public static int run(String... args) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .run(args);
                OwnerAccess database = OwnerAccess.open(settings.getBean(DatabaseProperties.class))) {
            for (String arg : args) {
                if (arg.startsWith(BACKUP)) {
                    backup(database, Path.of(arg.substring(BACKUP.length())));
                } else if (arg.startsWith(RESTORE)) {
                    restore(
                            database,
                            Path.of(arg.substring(RESTORE.length())),
                            ZoneId.of(settings.getEnvironment().getProperty("nastavnik.region.zone", "Asia/Tomsk")));
                }
            }
            return 0;
        } catch (DatabaseStartException refused) {
            LOG.error("{} {}", refused.getMessage(), refused.action());
            return 1;
        } catch (BackupException refused) {
            LOG.error("{}", refused.getMessage());
            return 1;
        }
    }

    private static void backup(OwnerAccess database, Path file) {
        Manifest made = new Backup(database.dataSource(), Clock.systemUTC()).writeTo(file);
        LOG.info(
                "Резервная копия сделана: {}, таблиц {}, строк {}, версия схемы {}. В ней персональные данные: храните"
                        + " её там, куда нет доступа посторонним.",
                file.toAbsolutePath(),
                made.tables().size(),
                number(made.rows()),
                made.schemaVersion());
    }

    private static void restore(OwnerAccess database, Path file, ZoneId zone) {
        Migrations.run(database.dataSource(), database.applicationRole());
        Manifest restored = new Restore(database.dataSource()).readFrom(file);
        LOG.info(
                "Восстановлено состояние на {}: таблиц {}, строк {}. Теперь запустите «Наставник» как обычно.",
                TIME.withZone(zone).format(Instant.parse(restored.madeAt())),
                restored.tables().size(),
                number(restored.rows()));
    }

    private static String number(long value) {
        return String.format(Locale.forLanguageTag("ru"), "%,d", value);
    }

    /** The application's settings, and nothing of the application. */
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Settings {}
}
