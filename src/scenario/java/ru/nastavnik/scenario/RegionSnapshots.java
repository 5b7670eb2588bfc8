package ru.nastavnik.scenario;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperRendering;
import ru.nastavnik.document.WrittenPaper;
import ru.nastavnik.installation.backup.Backup;
import ru.nastavnik.installation.backup.Catalogue;
import ru.nastavnik.installation.backup.Manifest;
import ru.nastavnik.installation.demo.SnapshotFacts;
import ru.nastavnik.installation.demo.SnapshotFile;
import ru.nastavnik.installation.demo.SnapshotIndex;
import ru.nastavnik.shared.Hashes;

/**
 * Writes the played region as it stands into the project: a backup without its papers, and what they are written from.
 * Refuses a paper that would not come out the same, and files that nobody could move.
 */
@Component
@Profile("region")
class RegionSnapshots {
    private static final Path FOLDER = Path.of(SnapshotIndex.FOLDER);
    /** Tables that tell of one installation and not of the region: its copies, its secret. */
    private static final Set<String> LEFT_OUT = Set.of("app.backup_run", "app.check_salt", "camunda.act_ge_schema_log");
    /** Files with names of their own that no paper is: evidence and models. */
    private static final Set<String> FILES = Set.of("app.evidence_file", "camunda.act_ge_bytearray");

    private static final String NOTHING = "\\\\x";

    private final DataSource owner;
    private final RecordedPapers recorded;
    private final ScenarioClock clock;
    private final ScenarioProperties properties;
    private final Map<String, String> before = new HashMap<>();
    private final List<String> states = new ArrayList<>();
    private final SnapshotFile file = new SnapshotFile();
    private String schemaVersion = "";

    RegionSnapshots(
            @FlywayDataSource DataSource owner,
            RecordedPapers recorded,
            ScenarioClock clock,
            ScenarioProperties properties) {
        this.owner = owner;
        this.recorded = recorded;
        this.clock = clock;
        this.properties = properties;
    }

    /** Notes how the tables are before the play: what is the same after it does not belong to the year. */
    void begin() {
        try (Connection connection = owner.getConnection()) {
            for (String table : new Catalogue(connection).tables().keySet()) {
                before.put(table, sum(connection, table));
            }
            Files.createDirectories(FOLDER);
            try (Stream<Path> old = Files.list(FOLDER)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the size of the file with all states */
    long finish() {
        Path target = FOLDER.resolve(SnapshotFile.NAME);
        try {
            file.writeTo(target);
            Files.write(
                    FOLDER.resolve("index.json"),
                    new SnapshotIndex(schemaVersion, RegionSources.sums(), states).toBytes());
            return Files.size(target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return how many rows the state has */
    long write() {
        LocalDate day = clock.today();
        Path whole = properties.output().resolve("region-" + day + ".zip");
        try (Connection connection = owner.getConnection()) {
            Files.deleteIfExists(whole);
            Manifest manifest = new Backup(owner, clock).writeTo(whole);
            Set<String> still = new TreeSet<>();
            for (Manifest.TablePart part : manifest.tables()) {
                if (part.table().startsWith("app.")
                        && sum(connection, part.table()).equals(before.get(part.table()))) {
                    still.add(part.table());
                }
            }
            long rows = manifest.rows();
            try (ZipFile read = new ZipFile(whole.toFile())) {
                List<Manifest.TablePart> parts = manifest.tables().stream()
                        .filter(part -> !LEFT_OUT.contains(part.table()))
                        .toList();
                Map<String, SnapshotFacts.Paper> papers = papers(read, manifest);
                Set<String> registered = values(part(manifest, "app.document"), "sha256", read);
                for (Manifest.TablePart part : parts) {
                    file.put(day.toString(), part.entry(), withoutPapers(part, lines(read, part), registered));
                }
                file.put(
                        day.toString(),
                        Manifest.ENTRY,
                        new Manifest(
                                        manifest.format(),
                                        manifest.schemaVersion(),
                                        manifest.madeAt(),
                                        parts,
                                        manifest.sequences())
                                .toBytes());
                file.put(
                        day.toString(),
                        SnapshotFacts.ENTRY,
                        new SnapshotFacts.Facts(ZoneId.systemDefault().getId(), still, papers).toBytes());
            }
            Files.delete(whole);
            states.add(day.toString());
            schemaVersion = manifest.schemaVersion();
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each printed text with what it is written from, tried: text, file and hash come out as they were played. */
    private Map<String, SnapshotFacts.Paper> papers(ZipFile read, Manifest manifest) throws IOException {
        PaperRendering rendering = new PaperRendering("");
        Map<String, SnapshotFacts.Paper> papers = new TreeMap<>();
        Map<String, PaperRendering.Text> texts = new HashMap<>();
        Manifest.TablePart printed = part(manifest, "app.paper_version");
        for (String line : lines(read, printed)) {
            String code = field(printed, line, "code");
            WrittenPaper paper = recorded.find(code)
                    .orElseThrow(() -> new IllegalStateException("Nobody knows what " + code + " was written from"));
            SnapshotFacts.Paper kept = SnapshotFacts.Paper.of(paper);
            PaperRendering.Text again = rendering.write(kept.written());
            if (!again.code().equals(code)) {
                throw new IllegalStateException(paper.kind() + " " + code + " would be written otherwise");
            }
            papers.put(code, kept);
            texts.put(code, again);
        }
        Manifest.TablePart drawn = part(manifest, "app.paper_check_code");
        Map<String, String> checks = new HashMap<>();
        for (String line : lines(read, drawn)) {
            checks.put(
                    field(drawn, line, "owner_id") + field(drawn, line, "version_code"),
                    field(drawn, line, "check_code"));
        }
        Manifest.TablePart registered = part(manifest, "app.document");
        for (String line : lines(read, registered)) {
            String code = field(registered, line, "version_code");
            byte[] again = rendering.registered(
                    Objects.requireNonNull(texts.get(code), code),
                    field(registered, line, "number"),
                    LocalDate.parse(field(registered, line, "document_date")),
                    checks.get(field(registered, line, "owner_id") + code));
            if (!Hashes.sha256(again).equals(field(registered, line, "sha256"))) {
                throw new IllegalStateException("Document " + code + " would be another file");
            }
        }
        return papers;
    }

    /**
     * Papers and their words are left out, and so are registered papers that prove a step: they are written when the
     * snapshot is loaded.
     *
     * @param registered sums of the registered papers
     */
    private static byte[] withoutPapers(Manifest.TablePart part, List<String> lines, Set<String> registered) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<Integer> emptied = new HashSet<>();
        switch (part.table()) {
            case "app.paper_version", "app.document" -> emptied.add(part.columns().indexOf("content"));
            case "app.document_text", "app.personal_document_text" ->
                emptied.add(part.columns().indexOf("body"));
            default -> {}
        }
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (part.table().equals("app.evidence_file") && registered.contains(field(part, line, "sha256"))) {
                fields[part.columns().indexOf("content")] = NOTHING;
            }
            for (int column = 0; column < fields.length; column++) {
                if (emptied.contains(column)) {
                    fields[column] = fields[column].startsWith(NOTHING) ? NOTHING : "";
                } else if (fields[column].startsWith(NOTHING) && !FILES.contains(part.table())) {
                    throw new IllegalStateException("A file in " + part.table() + " that nobody can move: "
                            + new String(head(fields[column]), StandardCharsets.ISO_8859_1));
                }
            }
            out.writeBytes((String.join("\t", fields) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] head(String field) {
        String digits = field.substring(NOTHING.length());
        return HexFormat.of().parseHex(digits.substring(0, Math.min(16, digits.length())));
    }

    private static Set<String> values(Manifest.TablePart part, String column, ZipFile read) throws IOException {
        return lines(read, part).stream()
                .map(line -> field(part, line, column))
                .collect(Collectors.toSet());
    }

    private static String field(Manifest.TablePart part, String line, String column) {
        return line.split("\t", -1)[part.columns().indexOf(column)];
    }

    private static Manifest.TablePart part(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(part -> part.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(ZipFile zip, Manifest.TablePart part) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(part.entry()));
                BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static String sum(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                                + " t");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
