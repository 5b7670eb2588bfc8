package ru.nastavnik.dashboard.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** The control matrix: two queries for all organisations of a territory, whatever their number. */
@Repository
public class MatrixQueries {
    private static final String LOCATION = "location";
    private static final String ORGANIZATION = "organization";

    private static final String LATE = """
            select t.organization_id, count(*) as late, min(t.due_on) as oldest_late
              from app.owed t
             where t.due_on < :today and %s
             group by t.organization_id\
            """;

    private static final String BEGUN = """
            select t.organization_id,
                   max(t.element_id) filter (where t.process_key = 'curator-appointment') as curator,
                   max(t.element_id) filter (where t.process_key = 'paper-approval' and t.subject_type = 'programme')
                       as programme,
                   max(t.element_id) filter (where t.process_key = 'paper-approval' and t.subject_type = 'roadmap')
                       as plan
              from app.task t
             where t.state = 'OPEN' and t.process_key in ('curator-appointment', 'paper-approval') and %s
             group by t.organization_id\
            """;

    private static final String PROGRAMME = """
            select distinct on (x.organization_id) x.organization_id, x.state, x.version
              from app.programme x
             where %s
             order by x.organization_id, x.opened_at desc\
            """;

    private static final String ROADMAP = """
            select distinct on (x.organization_id) x.organization_id, x.id, x.state, x.version
              from app.roadmap x
             where x.school_year = :schoolYear and %s
             order by x.organization_id, x.opened_at desc\
            """;

    private static final String ALL = """
            with late as materialized (
            %s),
            begun as materialized (
            %s),
            programme as materialized (
            %s),
            roadmap as materialized (
            %s)
            """.formatted(
                    LATE.formatted("t.organization_id is not null"),
                    BEGUN.formatted("t.organization_id is not null"),
                    PROGRAMME.formatted("true"),
                    ROADMAP.formatted("true"));

    private static final String TOGETHER = """
            left join late k on k.organization_id = o.id
            left join begun b on b.organization_id = o.id
            left join programme g on g.organization_id = o.id
            left join roadmap r on r.organization_id = o.id\
            """;

    private static final String BY_ONE = """
            left join lateral (
            %s) k on true
            left join lateral (
            %s) b on true
            left join lateral (
            %s) g on true
            left join lateral (
            %s) r on true\
            """.formatted(
                    LATE.formatted("t.organization_id = o.id"),
                    BEGUN.formatted("t.organization_id = o.id"),
                    PROGRAMME.formatted("x.organization_id = o.id"),
                    ROADMAP.formatted("x.organization_id = o.id"));

    private final JdbcClient jdbc;

    MatrixQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param organization only this one, or null for all of the scope */
    public List<MatrixRow> rows(
            RowScope scope,
            LocalDate today,
            int schoolYear,
            @Nullable MunicipalityId location,
            @Nullable OrganizationId organization) {
        RowScope part = within(scope, location, organization);
        Map<UUID, Map<Stage, StageCell>> stages = stages(part, today, schoolYear);
        return jdbc.sql(rowsSql(part))
                .params(part.parameters())
                .param("today", today)
                .param("schoolYear", schoolYear)
                .query((row, number) -> row(row, stages))
                .list();
    }

    /**
     * The scope with the wanted restrictions only: with {@code :location is null or …} in the text, a plan for all values
     * expects one organisation and adds up the tasks of a whole municipality for each of two thousand (ADR 0036).
     */
    public static RowScope within(
            RowScope scope, @Nullable MunicipalityId location, @Nullable OrganizationId organization) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        String condition = scope.condition();
        if (location != null) {
            condition += " and o.location_municipality_id = :location";
            parameters.put(LOCATION, location.value());
        }
        if (organization != null) {
            condition += " and o.id = :organization";
            parameters.put(ORGANIZATION, organization.value());
        }
        return new RowScope(condition, parameters);
    }

    private static boolean isLocal(RowScope part) {
        return part.isLocal()
                || part.parameters().containsKey(LOCATION)
                || part.parameters().containsKey(ORGANIZATION);
    }

    private Map<UUID, Map<Stage, StageCell>> stages(RowScope part, LocalDate today, int schoolYear) {
        Map<UUID, Map<Integer, Stage>> templates = templates();
        Map<UUID, List<Alike>> byOrganization = new HashMap<>();
        jdbc.sql(stagesSql(part))
                .params(part.parameters())
                .param("schoolYear", schoolYear)
                .query(row -> {
                    Alike alike = new Alike(
                            templates.getOrDefault(row.getObject("template_id", UUID.class), Map.of()),
                            row.getBoolean("in_force"),
                            days(row.getArray("plan_ends")),
                            row.getLong("done"));
                    for (UUID organization :
                            (UUID[]) row.getArray("organizations").getArray()) {
                        byOrganization
                                .computeIfAbsent(organization, id -> new ArrayList<>(1))
                                .add(alike);
                    }
                });
        Map<List<Alike>, Map<Stage, StageCell>> known = new HashMap<>();
        Map<UUID, Map<Stage, StageCell>> cells = new HashMap<>();
        byOrganization.forEach((organization, all) ->
                cells.put(organization, known.computeIfAbsent(all, any -> cells(all, today))));
        return cells;
    }

    /**
     * Roadmaps with one plan of which the same is done: their cells are made once.
     *
     * @param planEnds by number of the step, from 1; null where none is planned
     * @param done bit n − 1: step n is done
     */
    private record Alike(Map<Integer, Stage> steps, boolean inForce, List<@Nullable LocalDate> planEnds, long done) {

        List<Integer> doneSteps() {
            return IntStream.rangeClosed(1, Long.SIZE)
                    .filter(this::isDone)
                    .boxed()
                    .toList();
        }

        /** Of a roadmap in force, steps that are not done though their plan is past. */
        List<Integer> lateSteps(LocalDate today) {
            return IntStream.rangeClosed(1, inForce ? planEnds.size() : 0)
                    .filter(step -> !isDone(step))
                    .filter(step -> {
                        LocalDate end = planEnds.get(step - 1);
                        return end != null && end.isBefore(today);
                    })
                    .boxed()
                    .toList();
        }

        private boolean isDone(int step) {
            return (done >> (step - 1) & 1) == 1;
        }
    }

    /** Shared by all rows that are alike, so it is a copy that rows need not copy once more. */
    private static Map<Stage, StageCell> cells(List<Alike> all, LocalDate today) {
        StageSums sums = new StageSums();
        for (Alike alike : all) {
            List<Integer> late = alike.lateSteps(today);
            sums.add(
                    alike.steps(),
                    alike.doneSteps(),
                    late,
                    late.stream()
                            .map(step -> Objects.requireNonNull(alike.planEnds().get(step - 1)))
                            .toList());
        }
        return Map.copyOf(sums.cells());
    }

    /** The stage of each step, by the form of the roadmap. */
    private Map<UUID, Map<Integer, Stage>> templates() {
        Map<UUID, Map<Integer, Stage>> templates = new HashMap<>();
        jdbc.sql("select template_id, no, stage from app.roadmap_template_step").query(row -> {
            templates
                    .computeIfAbsent(row.getObject("template_id", UUID.class), id -> new TreeMap<>())
                    .put(row.getInt("no"), Stage.valueOf(row.getString("stage")));
        });
        return templates;
    }

    /**
     * Reads open tasks only: what was completed grows with every year. A part of the region is gone through organisation
     * by organisation; for the whole region each table is gone through once.
     */
    static String rowsSql(RowScope part) {
        return """
                %2$s
                select o.id, o.short_name, o.kind, o.location_municipality_id as location, m.name as municipality,
                       r.id as roadmap_id, r.state as roadmap_state, r.version > 0 as roadmap_begun,
                       g.state as programme_state, g.version > 0 as programme_begun,
                       exists (select 1 from app.curator_appointment a
                                where a.organization_id = o.id and a.state = 'CANDIDATE' and a.version > 0)
                           as curator_begun,
                       b.curator, b.programme, b.plan, coalesce(k.late, 0) as late, k.oldest_late,
                       exists (select 1 from app.post p
                                where p.organization_id = o.id and p.role = 'CURATOR'
                                  and p.valid_from <= :today
                                  and (p.valid_to is null or p.valid_to >= :today)) as has_curator
                  from app.organization o
                  join app.municipality m on m.id = o.location_municipality_id
                  %3$s
                 where %1$s
                   and (o.closed_on is null or o.closed_on > :today)
                """.formatted(part.condition(), isLocal(part) ? "" : ALL, isLocal(part) ? BY_ONE : TOGETHER);
    }

    /** One short row of each roadmap, whatever lies there from earlier years; those that are alike come together. */
    static String stagesSql(RowScope part) {
        return """
                select r.template_id, r.state = 'ACCEPTED' as in_force, s.plan_ends, s.done,
                       array_agg(r.organization_id) as organizations
                  from app.organization o
                  join app.roadmap r on r.organization_id = o.id and r.school_year = :schoolYear
                  join app.roadmap_sum s on s.roadmap_id = r.id
                 where %s
                 group by r.template_id, r.state = 'ACCEPTED', s.plan_ends, s.done
                """.formatted(part.condition());
    }

    private static MatrixRow row(ResultSet row, Map<UUID, Map<Stage, StageCell>> stages) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new MatrixRow(
                new OrganizationId(id),
                row.getString("short_name"),
                OrganizationKind.ofCode(row.getString("kind")),
                new MunicipalityId(row.getObject("location", UUID.class)),
                row.getString("municipality"),
                row.getBoolean("has_curator")
                        ? Preparation.READY
                        : curator(row.getString("curator"), row.getBoolean("curator_begun")),
                preparation(
                        row.getString("programme_state"),
                        row.getString("programme"),
                        row.getBoolean("programme_begun")),
                preparation(row.getString("roadmap_state"), row.getString("plan"), row.getBoolean("roadmap_begun")),
                row.getObject("roadmap_id", UUID.class),
                stages.getOrDefault(id, Map.of()),
                row.getInt("late"),
                row.getObject("oldest_late", LocalDate.class),
                Map.of(),
                Map.of());
    }

    /** @param begun whether a candidate was proposed and came back; a task that nobody has touched is no work */
    private static Preparation curator(@Nullable String openElement, boolean begun) {
        if (openElement == null || openElement.equals("userTask_proposeCandidate") && !begun) {
            return Preparation.NOT_BEGUN;
        }
        return openElement.equals("userTask_signOrder") ? Preparation.AT_DIRECTOR : Preparation.IN_WORK;
    }

    /** @param begun whether anybody has written in the draft; a task that nobody has touched is no work */
    private static Preparation preparation(@Nullable String state, @Nullable String openElement, boolean begun) {
        if ("ACCEPTED".equals(state)) {
            return Preparation.READY;
        }
        if (state == null && openElement == null) {
            return Preparation.NOT_BEGUN;
        }
        if ("userTask_directorDecision".equals(openElement)) {
            return Preparation.AT_DIRECTOR;
        }
        if (openElement == null || openElement.equals("userTask_draft")) {
            return begun ? Preparation.IN_WORK : Preparation.NOT_BEGUN;
        }
        return Preparation.AT_AGREEMENT;
    }

    private static List<@Nullable LocalDate> days(Array array) throws SQLException {
        List<@Nullable LocalDate> days = new ArrayList<>();
        for (@Nullable Date day : (@Nullable Date[]) array.getArray()) {
            days.add(day == null ? null : day.toLocalDate());
        }
        return Collections.unmodifiableList(days);
    }
}
