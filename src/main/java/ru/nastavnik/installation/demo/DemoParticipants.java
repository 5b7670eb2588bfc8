package ru.nastavnik.installation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.ParticipantSetup;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Invented mentees and mentors of some demo organisations, most of them with a consent. */
@Component
class DemoParticipants {
    private static final String FILE = "db/demo/participants.csv";
    private static final int ORGANIZATION = 0;
    private static final int CONSENT = 1;
    private static final int PARTICIPANT = 2;

    private final ParticipantSetup setup;
    private final DataScopes scopes;
    private final RegionClock clock;

    DemoParticipants(ParticipantSetup setup, DataScopes scopes, RegionClock clock) {
        this.setup = setup;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    void load(Map<String, OrganizationId> organizationsByShortName) {
        read(clock.today()).forEach((name, entries) -> {
            OrganizationId organization = organizationsByShortName.get(name);
            if (organization != null) {
                scopes.within(DataScope.system("demo", organization), () -> {
                    setup.fill(organization, SchoolYear.of(clock.today()), entries);
                    return null;
                });
            }
        });
    }

    /** Participants by the short name of their organisation. */
    static Map<String, List<ParticipantSetup.Entry>> read(LocalDate today) {
        TableFile table = TableFile.read(FILE, content());
        Map<String, List<ParticipantSetup.Entry>> byOrganization = new LinkedHashMap<>();
        table.rows().stream()
                .collect(Collectors.groupingBy(row -> row.cell(ORGANIZATION), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, rows) -> byOrganization.put(name, entries(table, rows, today)));
        return byOrganization;
    }

    private static List<ParticipantSetup.Entry> entries(TableFile table, List<TableFile.Row> rows, LocalDate today) {
        TableExport participants = new TableExport(
                "Участники",
                table.header().subList(PARTICIPANT, table.header().size()).toArray(String[]::new));
        for (TableFile.Row row : rows) {
            Object[] cells = new Object[table.header().size() - PARTICIPANT];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = row.cell(PARTICIPANT + column);
            }
            participants.row(cells);
        }
        ParticipantImport.Preview understood = ParticipantImport.understand(FILE, participants.csv(), today);
        if (!understood.isApplicable()) {
            throw new IllegalStateException(FILE + ": " + understood.problems());
        }
        return understood.rows().stream()
                .map(row -> new ParticipantSetup.Entry(
                        row.participant(),
                        rows.get(row.number() - 2).cell(CONSENT).equals("да")))
                .toList();
    }

    private static byte[] content() {
        try {
            return new ClassPathResource(FILE).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
