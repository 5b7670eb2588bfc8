package ru.nastavnik.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportFiles;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.Reports;

/**
 * Times every report over 400, 4,000 and 40,000 organisations, to show that the cost grows no faster than their number.
 * The organisations and their figures are made up in the scenario's own database, after everything else was played.
 */
@Component
@Profile("benchmark")
class ReportBenchmark {
    private static final int[] SIZES = {400, 4_000, 40_000};
    private static final double MILLIS = 1e6;

    private final DataSource owner;
    private final Reports reports;
    private final ReportFiles files;
    private final MonitoringDefinitions definitions;

    ReportBenchmark(
            @Qualifier("ownerDataSource") DataSource owner,
            Reports reports,
            ReportFiles files,
            MonitoringDefinitions definitions) {
        this.owner = owner;
        this.reports = reports;
        this.files = files;
        this.definitions = definitions;
    }

    /** @return milliseconds by size and report; files are written for the region's size only */
    Map<String, Object> measure(Cast cast, Progress progress) {
        Map<String, Object> figures = new LinkedHashMap<>();
        int made = 0;
        for (int size : SIZES) {
            Map<String, UUID> sets = new LinkedHashMap<>();
            fill(made, size, sets);
            made = size;
            Map<String, Object> times = new LinkedHashMap<>();
            List<String> codes = cast.centre(() -> definitions.list(Kind.REPORT)).stream()
                    .filter(Entry::released)
                    .map(Entry::code)
                    .distinct()
                    .toList();
            for (String code : codes) {
                ReportDefinition definition = cast.centre(() -> definitions.report(code));
                UUID set = definition.source() == Source.COLLECTED ? sets.get(String.valueOf(definition.form())) : null;
                if (definition.source() == Source.COLLECTED && set == null) {
                    continue;
                }
                measure(cast, times, code, set, size == SIZES[0]);
            }
            figures.put(String.valueOf(size), times);
            progress.say("Отчёты, организаций " + size + ", мс: " + times);
        }
        return figures;
    }

    private void measure(Cast cast, Map<String, Object> times, String code, @Nullable UUID set, boolean withFiles) {
        LocalDate day = LocalDate.of(2027, 6, 30);
        // The first computation warms up; the second is what counts.
        Report[] report = new Report[1];
        for (int i = 0; i < 2; i++) {
            long before = System.nanoTime();
            report[0] = cast.centre(
                    () -> set == null ? reports.compute(code, day) : reports.compute(code, new FigureSetId(set)));
            times.put(code, Math.round((System.nanoTime() - before) / MILLIS));
        }
        if (withFiles) {
            for (ReportFormat format : ReportFormat.values()) {
                long before = System.nanoTime();
                cast.centre(() -> files.draft(report[0], format));
                times.put(code + "." + format.extension(), Math.round((System.nanoTime() - before) / MILLIS));
            }
        }
    }

    private void fill(int from, int to, Map<String, UUID> sets) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                        location_municipality_id, state_owned, department, opened_on)
                    select gen_random_uuid(), case when i %% 6 = 0 then 'extra' else 'school' end,
                           'Проверочная организация № ' || i, 'Проверочная ' || i, 'Администрация', 'с. Проверочное',
                           m.id, m.id, false, 'GENERAL_EDUCATION', date '2000-09-01'
                    from generate_series(%d, %d) i
                    join (select id, row_number() over (order by name) - 1 as no, count(*) over () as of
                          from app.municipality) m on m.no = i %% m.of
                    """.formatted(from + 1, to));
            for (String[] form : new String[][] {
                {"coverage", "array(select code from app.mentoring_form)", "{implements,pairs,mentors,mentees}"},
                {"extension", "array['1','2']", "{before,mentors,mentees}"}
            }) {
                sets.put(form[0], fill(statement, to, form[0], form[1], form[2], true));
            }
            sets.put(
                    "staff", fill(statement, to, "staff", "array['-']", "{total,to3,to10,to20,over20,retired}", false));
            sets.put(
                    "municipal-criteria",
                    fill(statement, to, "municipal-criteria", "array['1','2','4.1']", "{organizations}", false));
            // Forty tasks for each new organisation, half of them done.
            statement.execute("""
                    insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on,
                        organization_id, municipality_id, state, opened_at, closed_at)
                    select gen_random_uuid()::text, 'school-roadmap', o.id::text, 'userTask_step' || n, 'Шаг ' || n,
                           'CURATOR', (array['6.2', '7.1', '7.2', '7.4'])[1 + n %% 4], date '2026-09-01' + n * 7,
                           o.id, o.municipality_id, case when n %% 2 = 0 then 'OPEN' else 'COMPLETED' end,
                           timestamptz '2026-09-01 00:00+07',
                           case when n %% 2 = 0 then null else timestamptz '2026-09-02 00:00+07' + n * interval '7 days' end
                    from app.organization o cross join generate_series(1, 40) n
                    where o.short_name like 'Проверочная %%' and substr(o.short_name, 13)::int > %d
                    """.formatted(from));
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID fill(
            Statement statement, int size, String form, String items, String figures, boolean organizations)
            throws SQLException {
        UUID set = UUID.randomUUID();
        List<String> steps = new ArrayList<>();
        steps.add("""
                insert into app.figure_set (id, form_code, form_version, title, as_of, origin, source, created_at)
                values ('%s', '%s', 1, 'Замер на %d', date '2027-06-30', 'IMPORT', 'замер', now())
                """.formatted(set, form, size));
        steps.add("""
                insert into app.submission (id, figure_set_id, organization_id, municipality_id, state)
                select gen_random_uuid(), '%s', %s, 'ACCEPTED' from app.%s
                """.formatted(
                        set,
                        organizations ? "id, null" : "null, id",
                        organizations ? "organization where short_name like 'Проверочная %'" : "municipality"));
        steps.add("""
                insert into app.figure_cell (submission_id, item, figure, number)
                select s.id, item, figure, case when figure = 'implements' then floor(random() * 2)
                                                else floor(random() * 50) end
                from app.submission s
                cross join unnest(%s) item
                cross join unnest('%s'::text[]) figure
                where s.figure_set_id = '%s'
                """.formatted(items, figures, set));
        for (String step : steps) {
            statement.execute(step);
        }
        return set;
    }
}
