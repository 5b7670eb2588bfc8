package ru.nastavnik.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.definition.Amount;

/** The exact values of a report as JSON: fractions, or the reason why there is none. */
@Component
class ReportContent {
    private final ObjectMapper mapper = new ObjectMapper();

    byte[] of(Report report) {
        ObjectNode root = mapper.createObjectNode();
        root.put("code", report.definition().code());
        root.put("version", report.definition().version());
        root.put("title", report.definition().title());
        root.put("asOf", report.asOf().toString());
        texts(root.putArray("notes"), report.notes());
        ArrayNode tables = root.putArray("tables");
        for (Report.Table table : report.tables()) {
            ObjectNode node = tables.addObject();
            node.put("title", table.section().title());
            ArrayNode columns = node.putArray("columns");
            table.section().columns().forEach(column -> columns.add(column.key()));
            ArrayNode rows = node.putArray("rows");
            table.rows().forEach(row -> row(rows.addObject(), row));
            Report.Row total = table.total();
            if (total != null) {
                row(node.putObject("total"), total);
            }
        }
        try {
            return mapper.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void row(ObjectNode node, Report.Row row) {
        texts(node.putArray("labels"), row.labels());
        ArrayNode cells = node.putArray("cells");
        for (Report.Cell cell : row.cells()) {
            ObjectNode value = cells.addObject();
            value.put("printed", cell.printed());
            if (cell.exact() instanceof Amount.Known known) {
                value.put(
                        "exact",
                        known.value().getNumerator() + "/" + known.value().getDenominator());
            } else if (cell.exact() instanceof Amount.NotComputable not) {
                value.put("reason", not.reason());
            }
        }
        ArrayNode warnings = node.putArray("warnings");
        row.warnings().forEach(warning -> warnings.add(warning.message()));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
