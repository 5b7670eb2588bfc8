package ru.nastavnik.report.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.shared.Department;

/**
 * Where the ledger's figures are read from: tasks of organisations apart from those above them, and open ones apart from
 * those that are done, since no index serves two of these at once (ADR 0036). The text is made of constants only.
 */
class LedgerSql {
    /** Who answers: the municipality, or what stands for the department where none does. */
    private static final String AUTHORITY = """
            coalesce(%1$s.answering_municipality_id,
                                case %1$s.answering_department when 'GENERAL_EDUCATION' then cast(:general as uuid)
                                                               else cast(:vocational as uuid) end)""";

    private static final String AUTHORITY_ABOVE = """
            coalesce(t.municipality_id,
                                case %s when 'GENERAL_EDUCATION' then cast(:general as uuid)
                                        when 'VOCATIONAL_EDUCATION' then cast(:vocational as uuid) end,
                                cast(:region as uuid))""";

    private static final String CLOSED_ON =
            "case when t.closed_at < cast(:over as timestamptz) then (t.closed_at at time zone :zone)::date end";

    /** A duty that nobody has got to on the day. */
    private static final String DUTY = """
            t.owed_from <= :asOf
                   and (t.done_on is null or t.done_on > :asOf)
                   and (t.ended_on is null or t.ended_on > :asOf)
                   and not exists (
                       select 1
                         from app.task w
                        where w.duty_id = t.id and w.duty_id is not null and w.state <> 'CANCELLED'
                          and w.opened_at < cast(:over as timestamptz)
                          and (w.closed_at is null or w.closed_at >= cast(:over as timestamptz)))""";

    /** The same today: what is open then is what is open now. */
    private static final String DUTY_TODAY = """
            t.owed_from <= :asOf
                   and (t.done_on is null or t.done_on > :asOf)
                   and (t.ended_on is null or t.ended_on > :asOf)
                   and not exists (select 1 from app.task w where w.duty_id = t.id and w.state = 'OPEN')""";

    private static final String KNOWN = "t.point is not null and t.opened_at < cast(:over as timestamptz)";

    private final RowScope scope;
    private final Part part;

    /**
     * Of which part the figures are wanted.
     *
     * @param group only what belongs to it
     * @param place AUTHORITY if the group's municipality is an authority, MUNICIPALITY if it is a place
     * @param kinds codes of kinds of organisations; empty for all
     * @param items points; empty for all
     * @param only these organisations; null for all, and for what stands above them
     */
    record Part(
            GroupKey group,
            GroupBy place,
            List<String> kinds,
            List<String> items,
            @Nullable List<UUID> only) {}

    LedgerSql(RowScope scope, Part part) {
        this.scope = scope;
        this.part = part;
    }

    Map<String, Object> parameters() {
        GroupKey group = part.group();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("region", SectionRows.REGION_ID);
        parameters.put("general", SectionRows.DEPARTMENT_IDS.get(Department.GENERAL_EDUCATION));
        parameters.put("vocational", SectionRows.DEPARTMENT_IDS.get(Department.VOCATIONAL_EDUCATION));
        parameters.put("kinds", part.kinds().toArray(String[]::new));
        parameters.put("items", part.items().toArray(String[]::new));
        if (group.municipality() != null) {
            parameters.put("place", UUID.fromString(group.municipality()));
        }
        if (group.organization() != null) {
            parameters.put("organization", UUID.fromString(group.organization()));
        }
        if (group.post() != null) {
            parameters.put("post", group.post());
        }
        if (group.item() != null) {
            parameters.put("item", group.item());
        }
        if (group.kind() != null) {
            parameters.put("kind", group.kind().code());
        }
        List<UUID> only = part.only();
        if (only != null) {
            parameters.put("only", only.toArray(UUID[]::new));
        }
        return parameters;
    }

    /** One by one, as {@code task}. */
    String things() {
        List<String> parts = new ArrayList<>();
        for (String state : List.of("OPEN", "COMPLETED")) {
            parts.add(ofOrganizations("t.state = '" + state + "'"));
        }
        parts.add("""
                select t.point as item, false as begun, o.kind, t.organization_id,
                       o.location_municipality_id as municipality_id, %s as authority_id, t.role as post, t.title,
                       t.due_on, null::date as first_due_on, null::date as closed_on
                  from app.duty t
                  join app.organization o on o.id = t.organization_id
                 where %s and %s and %s
                """.formatted(AUTHORITY.formatted("o"), DUTY, organizations(), tasks()));
        if (reachesAbove()) {
            String columns = """
                    t.point as item, %s as begun, null as kind, null::uuid as organization_id,
                           coalesce(t.municipality_id, cast(:region as uuid)) as municipality_id, %s as authority_id,
                           t.role as post, %s as title, t.due_on, %s as first_due_on, %s as closed_on""";
            addAbove(
                    parts,
                    columns.formatted(
                            "true",
                            AUTHORITY_ABOVE.formatted("t.department"),
                            "coalesce(t.about, t.title)",
                            "t.first_due_on",
                            CLOSED_ON),
                    columns.formatted(
                            "false",
                            AUTHORITY_ABOVE.formatted("cast(null as text)"),
                            "t.title",
                            "null::date",
                            "null::date"));
        }
        return "with task as (\n" + String.join("union all\n", parts) + ")\n";
    }

    /** Of a part of the region organisation by organisation, whatever the plan. */
    private String ofOrganizations(String state) {
        String columns = """
                t.point as item, true as begun, o.kind, o.id as organization_id,
                       o.location_municipality_id as municipality_id, %s as authority_id, t.role as post,
                       coalesce(t.about, t.title) as title, t.due_on, t.first_due_on, %s as closed_on""".formatted(AUTHORITY.formatted("o"), CLOSED_ON);
        String condition = state + " and " + KNOWN + " and " + tasks();
        return isLocal()
                ? """
                select t.*
                  from app.organization o
                  cross join lateral (select %s
                                        from app.task t
                                       where t.organization_id = o.id and %s
                                      offset 0) t
                 where %s
                """.formatted(columns, condition, organizations())
                : """
                select %s
                  from app.task t
                  join app.organization o on o.id = t.organization_id
                 where %s and %s
                """.formatted(columns, condition, organizations());
    }

    /**
     * As of today, added up as {@code task} with {@code tasks}, without a task of an organisation being read: equal keys
     * lie side by side in the indexes of sums.
     */
    String sums() {
        List<String> parts = new ArrayList<>();
        parts.add("""
                select t.point as item, true as begun, false as above, t.location_municipality_id as municipality_id,
                       %s as authority_id, t.role as post, t.due_on, t.first_due_on, null::date as closed_on,
                       count(*) as tasks
                  from app.task t
                 where t.state = 'OPEN' and t.organization_id is not null and t.point is not null and %s
                 group by t.location_municipality_id, t.answering_municipality_id, t.answering_department, t.point,
                          t.due_on, t.first_due_on, t.role
                """.formatted(AUTHORITY.formatted("t"), scope.ofTasks("t")));
        parts.add("""
                select t.point, true, false, t.location_municipality_id, %s, t.role, t.due_on, t.first_due_on,
                       (t.closed_hour at time zone 'UTC' at time zone :zone)::date, t.tasks
                  from (select t.closed_hour, t.location_municipality_id, t.answering_municipality_id,
                               t.answering_department, t.point, t.due_on, t.first_due_on, t.role, count(*) as tasks
                          from app.task t
                         where t.state = 'COMPLETED' and t.location_municipality_id is not null
                           and t.point is not null and %s
                         group by t.closed_hour, t.location_municipality_id, t.answering_municipality_id,
                                  t.answering_department, t.point, t.due_on, t.first_due_on, t.role) t
                """.formatted(AUTHORITY.formatted("t"), scope.ofTasks("t")));
        parts.add("""
                select t.point, false, false, o.location_municipality_id, %s, t.role, t.due_on, null::date, null::date,
                       count(*)
                  from app.duty t
                  join app.organization o on o.id = t.organization_id
                 where %s and %s
                 group by t.point, o.location_municipality_id, o.answering_municipality_id, o.answering_department,
                          t.role, t.due_on
                """.formatted(AUTHORITY.formatted("o"), DUTY_TODAY, scope.condition()));
        if (reachesAbove()) {
            String columns = """
                    t.point, %s, true, coalesce(t.municipality_id, cast(:region as uuid)), %s, t.role, t.due_on, %s, %s, 1""";
            addAbove(
                    parts,
                    columns.formatted("true", AUTHORITY_ABOVE.formatted("t.department"), "t.first_due_on", CLOSED_ON),
                    columns.formatted(
                            "false", AUTHORITY_ABOVE.formatted("cast(null as text)"), "null::date", "null::date"));
        }
        return "with task as (\n" + String.join("union all\n", parts) + ")\n";
    }

    private void addAbove(List<String> parts, String columns, String columnsOfDuties) {
        parts.add("""
                select %s
                  from app.task t
                 where t.organization_id is null and t.state = 'OPEN' and %s and %s and %s
                """.formatted(columns, KNOWN, scope.aboveOfDepartment("t"), tasks()));
        parts.add("""
                select %s
                  from app.task t
                 where t.location_municipality_id is null and t.state = 'COMPLETED' and %s and %s and %s
                """.formatted(columns, KNOWN, scope.aboveOfDepartment("t"), tasks()));
        parts.add("""
                select %s
                  from app.duty t
                 where %s and %s and %s
                """.formatted(columnsOfDuties, DUTY, scope.above("t"), tasks()));
    }

    private String tasks() {
        return "t.point is not null"
                + (part.items().isEmpty() ? "" : " and t.point = any (:items)")
                + (part.group().item() == null ? "" : " and t.point = :item")
                + (part.group().post() == null ? "" : " and t.role = :post");
    }

    /** Over the alias {@code o} of {@code app.organization}. */
    String organizations() {
        String place = part.group().municipality();
        return scope.condition()
                + (part.kinds().isEmpty() ? "" : " and o.kind = any (:kinds)")
                + (part.group().kind() == null ? "" : " and o.kind = :kind")
                + (part.group().organization() == null ? "" : " and o.id = :organization")
                + (part.only() == null ? "" : " and o.id = any (:only)")
                + (place == null ? "" : " and " + place(place));
    }

    private String place(String place) {
        if (part.place() != GroupBy.AUTHORITY) {
            return "o.location_municipality_id = :place";
        }
        for (Map.Entry<Department, String> department : SectionRows.DEPARTMENT_IDS.entrySet()) {
            if (department.getValue().equals(place)) {
                return "o.answering_department = '" + department.getKey().name() + "'";
            }
        }
        return "o.answering_municipality_id = :place";
    }

    /** What belongs to the wanted place is told by the outer statement: above the organisations there is little. */
    private boolean reachesAbove() {
        return scope.reachesAbove()
                && part.kinds().isEmpty()
                && part.group().kind() == null
                && part.group().organization() == null
                && part.only() == null;
    }

    private boolean isLocal() {
        String place = part.group().municipality();
        return scope.isLocal()
                || part.group().organization() != null
                || part.only() != null
                || place != null && !SectionRows.DEPARTMENT_IDS.containsValue(place);
    }
}
