package ru.nastavnik.installation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.TableFile;

/**
 * Invented requisites of the demo organisations that have participants, so that their consents can be printed. The
 * numbers are right by their check digits, and belong to no region.
 */
final class DemoRequisites {
    private DemoRequisites() {}

    static List<DataHandler> processors() {
        return table("data-processors.csv").rows().stream()
                .map(row -> new DataHandler(row.cell(0), row.cell(1), row.cell(2)))
                .toList();
    }

    static Map<OrganizationId, Requisites> of(Map<String, OrganizationId> organizationsByShortName) {
        Map<OrganizationId, Requisites> requisites = new LinkedHashMap<>();
        for (TableFile.Row row : table("requisites.csv").rows()) {
            OrganizationId organization = organizationsByShortName.get(row.cell(0));
            if (organization != null) {
                requisites.put(
                        organization,
                        new Requisites(
                                row.cell(1), row.cell(2), row.cell(3), List.of(row.cell(4)), List.of(), List.of(), 0));
            }
        }
        return requisites;
    }

    private static TableFile table(String name) {
        try {
            return TableFile.read(name, new ClassPathResource("db/demo/" + name).getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
