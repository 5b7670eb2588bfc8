package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.report.document.ChartData;

@DisplayName("The chart of a report")
class ChartDataTests {
    @Test
    @DisplayName("has a gap where a figure cannot be computed, never a zero")
    void gaps() {
        Report report = SampleReports.coverage();
        boolean uncomputed = report.tables().stream()
                .filter(table -> table.section().chart() != null)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.exact() instanceof Amount.NotComputable);
        List<BigDecimal> drawn = report.tables().stream()
                .flatMap(table -> ChartData.of(table).stream())
                .flatMap(chart -> chart.series().stream())
                .flatMap(series -> series.values().stream())
                .toList();

        assertThat(uncomputed).isTrue();
        assertThat(drawn).containsNull();
        assertThat(drawn).filteredOn(value -> value != null).isNotEmpty().noneMatch(value -> value.signum() == 0);
    }
}
