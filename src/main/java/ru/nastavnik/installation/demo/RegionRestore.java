package ru.nastavnik.installation.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.document.PaperRendering;
import ru.nastavnik.installation.backup.Catalogue;
import ru.nastavnik.installation.backup.Manifest;
import ru.nastavnik.installation.backup.TableLoad;
import ru.nastavnik.installation.database.FirstContent;
import ru.nastavnik.installation.demo.domain.DatesInText;
import ru.nastavnik.installation.demo.domain.Move;
import ru.nastavnik.installation.demo.domain.PlayedYear;

/**
 * Puts the played region into an empty demo database, moved to these weeks. Whole or not at all: what fails leaves the
 * database empty, and the region is loaded as it was launched.
 */
@Component
class RegionRestore implements FirstContent {
    private static final Logger LOG = LoggerFactory.getLogger(RegionRestore.class);

    private final DemoPlace place;
    private final Clock clock;
    private final ZoneId region;
    private final String publicAddress;
    private @Nullable LocalDate ended;

    RegionRestore(
            DemoPlace place,
            Clock clock,
            @Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId region,
            @Value("${nastavnik.public-address:}") String publicAddress) {
        this.place = place;
        this.clock = clock;
        this.region = region;
        this.publicAddress = publicAddress;
    }

    @Override
    public void fill(DataSource owner) {
        if (!place.isWorkWanted()) {
            return;
        }
        SnapshotIndex index = SnapshotIndex.read().orElse(null);
        if (index == null) {
            return;
        }
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            if (TableLoad.filled(connection) != null) {
                return;
            }
            if (!catalogue.schemaVersion().equals(index.schemaVersion())) {
                LOG.warn(
                        "Сыгранный демонстрационный регион сделан для схемы {}, а здесь {}: регион загружается без"
                                + " истории. Как сыграть его заново, написано в README.",
                        index.schemaVersion(),
                        catalogue.schemaVersion());
                return;
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), region);
            restore(
                    index,
                    connection,
                    WorkingDays.readFrom(new SingleConnectionDataSource(connection, true), clock),
                    today);
            connection.commit();
            ended = PlayedYear.endedBefore(today).orElse(null);
        } catch (SQLException | IOException | RuntimeException failure) {
            LOG.error("Демонстрационный регион с историей не загрузился, загружается без истории", failure);
        }
    }

    /** The last day of the school year that this start has loaded as ended; empty if it has loaded none, or one that goes on. */
    Optional<LocalDate> yearThatEnded() {
        return Optional.ofNullable(ended);
    }

    /** Joins the caller's transaction. */
    void restore(SnapshotIndex index, Connection connection, WorkingDays days, LocalDate today)
            throws SQLException, IOException {
        long began = System.nanoTime();
        Catalogue catalogue = new Catalogue(connection);
        PlayedYear.Showing showing = PlayedYear.on(today, index.days());
        LOG.info("Загружается демонстрационный регион с историей работы…");
        Move move = new Move(PlayedYear.FIRST_DAY, PlayedYear.YEAR, showing.weeks(), showing.target(), days::isWorking);
        DatesInText dates = new DatesInText(move, region);
        Map<String, byte[]> entries = SnapshotFile.read(showing.state().toString());
        Manifest manifest = Manifest.read(entry(entries, Manifest.ENTRY));
        SnapshotFacts.Facts facts = SnapshotFacts.read(entry(entries, SnapshotFacts.ENTRY));
        index.changedSince()
                .ifPresent(changed -> LOG.warn(
                        "Демонстрационный регион сыгран не по этим моделям и данным, загружается как есть: {}. Как"
                                + " сыграть его заново, написано в README.",
                        changed));
        SnapshotPapers papers = new SnapshotPapers(new PaperRendering(publicAddress));
        papers.write(facts.papers(), move, dates);
        papers.check(rows(manifest, entries, "app.paper_check_code"));
        papers.register(rows(manifest, entries, "app.document"), move);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        TableLoad.into(connection, catalogue, manifest.tables(), part -> {
            byte[] content = entry(entries, part.entry());
            if (!facts.still().contains(part.table())) {
                content = moved(
                        part,
                        new SnapshotTable(
                                part.table(),
                                part.columns(),
                                catalogue.types(part.table()),
                                move,
                                dates,
                                papers,
                                ZoneId.of(facts.zone())),
                        content);
            }
            copy.copyIn(
                    "copy " + part.table() + " (" + String.join(", ", part.columns())
                            + ") from stdin with (encoding 'UTF8')",
                    new ByteArrayInputStream(content));
        });
        TableLoad.sequences(connection, manifest.sequences());
        LOG.info(
                "Регион загружен: состояние на {}, документов {}, за {} с",
                move.day(showing.state()),
                facts.papers().size(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private static byte[] moved(Manifest.TablePart part, SnapshotTable table, byte[] content) {
        ByteArrayOutputStream moved = new ByteArrayOutputStream(content.length + content.length / 8);
        lines(content)
                .map(line -> table.moved(new SnapshotRow(part.columns(), line)))
                .filter(table::isNew)
                .forEach(row -> moved.writeBytes((row.line() + "\n").getBytes(StandardCharsets.UTF_8)));
        return moved.toByteArray();
    }

    private static List<SnapshotRow> rows(Manifest manifest, Map<String, byte[]> entries, String table) {
        Manifest.TablePart part = manifest.tables().stream()
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The snapshot lacks " + table));
        return lines(entry(entries, part.entry()))
                .map(line -> new SnapshotRow(part.columns(), line))
                .toList();
    }

    private static java.util.stream.Stream<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines();
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new IllegalStateException("The snapshot lacks " + name);
        }
        return content;
    }
}
