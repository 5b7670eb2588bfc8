package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.dashboard.PointOverview;
import ru.nastavnik.dashboard.PointProgress;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;

/** What those who control read at the end of the year: those who did nothing are late in it. */
@Component
@Profile("scenario")
class ControlFigures {
    private final PointOverview points;
    private final Reports reports;

    ControlFigures(PointOverview points, Reports reports) {
        this.points = points;
        this.reports = reports;
    }

    /** «Исполнение по пунктам» and the totals of «Соблюдение сроков», as the centre reads them. */
    Map<String, Object> on(Cast cast, LocalDate day) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "points",
                cast.centre(points::points).stream()
                        .filter(PointProgress::isKept)
                        .toList());
        Report deadlines = cast.centre(() -> reports.compute("deadlines", day));
        figures.put("deadlines", totals(deadlines));
        return figures;
    }

    /** Printed figure by the column's key, of the sum over municipalities. */
    private static Map<String, String> totals(Report report) {
        Report.Table table = report.tables().get(0);
        List<String> keys = report.definition().sections().get(0).columns().stream()
                .map(column -> column.key())
                .toList();
        Map<String, String> totals = new LinkedHashMap<>();
        Report.Row total = table.total();
        for (int column = 0; total != null && column < keys.size(); column++) {
            totals.put(keys.get(column), total.cells().get(column).printed());
        }
        return totals;
    }
}
