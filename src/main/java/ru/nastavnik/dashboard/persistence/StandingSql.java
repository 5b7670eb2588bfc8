package ru.nastavnik.dashboard.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing.State;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.dashboard.persistence.StandingQueries.Extent;

/**
 * Where everything that is owed is read from. Tasks of organisations are looked for apart from those above them, and open
 * ones apart from those that are done, since no index serves two of these at once; only what is wanted stands in the
 * statement (ADR 0036). The text is made of constants only.
 */
class StandingSql {
    /** Fulfils no duty, has a term, and no closed act stands behind it; few are closed, so they are asked for once. */
    private static final String OWED = """
            not t.of_duty and t.due_on is not null and t.point is not null
                   and (t.launch_id is null
                        or t.launch_id <> all (coalesce((select array_agg(l.id)
                                                           from app.directive_launch l
                                                          where l.state = 'CLOSED'), '{}')))""";

    private static final String DONE_SINCE = """
            t.state = 'COMPLETED'
                   and t.closed_hour >= cast(:yearBegan as timestamptz) at time zone 'UTC'""";

    private static final String IN_TIME = " and done_on is null and due_on >= :today";
    private static final String NOT_MOVED = " and (first_due_on is null or first_due_on >= due_on)";

    private static final String DAYS = """
            t.due_on, t.first_due_on,
                       case when t.state = 'COMPLETED' then (t.closed_at at time zone :zone)::date end as done_on""";

    private static final String AUTHORITY_ABOVE = """
            t.municipality_id as answering_municipality_id,
                       case when t.municipality_id is null then t.department end as answering_department""";

    private static final String TASK = """
            o.answering_municipality_id, o.answering_department, o.id as organization_id, o.short_name,
                       o.location_municipality_id, t.point, coalesce(t.about, t.title) as title, t.role, true as begun,
                       """ + DAYS;

    private static final String TASK_ABOVE = AUTHORITY_ABOVE + """
            , null::uuid as organization_id, null as short_name,
                       null::uuid as location_municipality_id, t.point, coalesce(t.about, t.title) as title, t.role,
                       true as begun, """ + DAYS;

    private final RowScope scope;
    private final StandingFilter filter;

    StandingSql(RowScope scope, StandingFilter filter) {
        this.scope = scope;
        this.filter = filter;
    }

    /** What {@link #things} and {@link #sums} ask for beside the scope and the days. */
    static Map<String, Object> parameters(StandingFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        Authority authority = filter.authority();
        if (authority != null && authority.municipality() != null) {
            parameters.put("authorityMunicipality", authority.municipality().value());
        }
        if (authority != null && authority.department() != null) {
            parameters.put("authorityDepartment", authority.department().name());
        }
        if (filter.organization() != null) {
            parameters.put("organization", filter.organization().value());
        }
        if (filter.point() != null) {
            parameters.put("point", filter.point());
        }
        return parameters;
    }

    /** One by one, with their bearers. */
    String things(@Nullable Extent extent) {
        List<String> parts = new ArrayList<>();
        String owed = OWED + point("t") + until("t", extent);
        parts.add(duties(extent, true));
        if (wantsOpen()) {
            parts.add(tasks("t.state = 'OPEN' and " + owed));
        }
        if (wantsDone(extent)) {
            parts.add(tasks("t.state = 'COMPLETED' and t.closed_at >= :yearBegan and " + owed));
        }
        if (reachesAbove()) {
            addAbove(parts, TASK_ABOVE, owed, wantsDone(extent));
        }
        return String.join("union all\n", parts);
    }

    /** Of a part of the region organisation by organisation, whatever the plan; else by the earliest term. */
    private String tasks(String condition) {
        return isLocal()
                ? """
                select t.*
                  from app.organization o
                  cross join lateral (select %1$s
                                        from app.task t
                                       where t.organization_id = o.id and %2$s
                                      offset 0) t
                 where %3$s
                """.formatted(TASK, condition, ofOrganizations())
                : """
                select %1$s
                  from app.task t
                  join app.organization o on o.id = t.organization_id
                 where %2$s and %3$s
                """.formatted(TASK, condition, ofOrganizations());
    }

    /**
     * Added up along the indexes of sums, where no organisation is asked for: equal keys lie side by side there, and no
     * task of an organisation is read.
     */
    String sums() {
        if (filter.organization() != null) {
            return "select d.*, 1 as things from (" + things(null) + ") d\n";
        }
        List<String> parts = new ArrayList<>();
        String owed = OWED + point("t");
        parts.add("""
                select answering_municipality_id, answering_department, point, begun, due_on, first_due_on, done_on,
                       count(*) as things
                  from (%s) d
                 group by answering_municipality_id, answering_department, point, begun, due_on, first_due_on, done_on
                """.formatted(duties(null, false)));
        if (wantsOpen()) {
            parts.add("""
                    select t.answering_municipality_id, t.answering_department, t.point, true, t.due_on, t.first_due_on,
                           null::date, count(*)
                      from app.task t
                     where t.state = 'OPEN' and t.organization_id is not null and %s and %s
                     group by t.location_municipality_id, t.answering_municipality_id, t.answering_department, t.point,
                              t.due_on, t.first_due_on
                    """.formatted(ofTasks(), owed));
        }
        if (wantsDone(null)) {
            parts.add("""
                    select answering_municipality_id, answering_department, point, true, due_on, first_due_on,
                           (closed_hour at time zone 'UTC' at time zone :zone)::date, things
                      from (select t.closed_hour, t.answering_municipality_id, t.answering_department, t.point, t.due_on,
                                   t.first_due_on, count(*) as things
                              from app.task t
                             where %s and t.location_municipality_id is not null and %s and %s
                             group by t.closed_hour, t.location_municipality_id, t.answering_municipality_id,
                                      t.answering_department, t.point, t.due_on, t.first_due_on) t
                    """.formatted(DONE_SINCE, ofTasks(), owed));
        }
        if (reachesAbove()) {
            addAbove(parts, AUTHORITY_ABOVE + ", t.point, true, " + DAYS + ", 1", owed, wantsDone(null));
        }
        return String.join("union all\n", parts);
    }

    private void addAbove(List<String> parts, String columns, String owed, boolean done) {
        String above = """
                select %s
                  from app.task t
                 where %s and %s and %s and %s
                """;
        String mine = scope.aboveOfDepartment("t") + authorityAbove("t", "t.department");
        if (wantsOpen()) {
            parts.add(above.formatted(columns, "t.organization_id is null", "t.state = 'OPEN'", mine, owed));
        }
        if (done) {
            parts.add(above.formatted(columns, "t.location_municipality_id is null", DONE_SINCE, mine, owed));
        }
    }

    /** Each bearer's newest turn of each duty, in the order of the index of turns. */
    private String duties(@Nullable Extent extent, boolean titles) {
        return """
                select case when d.organization_id is null then d.municipality_id
                            else o.answering_municipality_id end as answering_municipality_id,
                       o.answering_department, d.organization_id, o.short_name, o.location_municipality_id,
                       d.point, d.title, d.role, d.done_on is not null or w.duty_id is not null as begun,
                       d.due_on, null::date as first_due_on, d.done_on
                  from (select distinct on (x.organization_id, x.launch_id, x.duty, x.municipality_id, x.school_year)
                               x.id, x.organization_id, x.municipality_id, x.point, %s as title, x.role, x.due_on, x.done_on
                          from app.duty x
                         where x.ended_on is null
                           and (x.done_on is null or x.school_year is null or x.school_year >= :schoolYear)
                           and x.launch_id = any (array(select l.id from app.directive_launch l where l.state <> 'CLOSED'))%s
                         order by x.organization_id desc, x.launch_id desc, x.duty desc, x.municipality_id desc,
                                  x.school_year desc, x.owed_from desc) d
                  left join app.organization o on o.id = d.organization_id
                  left join (select distinct t.duty_id
                               from app.task t
                              where t.state = 'OPEN' and t.duty_id is not null) w on w.duty_id = d.id
                 where %s%s%s
                """.formatted(
                        titles ? "x.title" : "null::text",
                        filter.organization() == null ? "" : "\n           and x.organization_id = :organization",
                        ofDuties(),
                        point("d"),
                        untilOfDuties(extent));
    }

    private String ofDuties() {
        String ofOrganizations = "(d.organization_id is not null and " + ofOrganizations() + ")";
        return reachesAbove()
                ? "(" + ofOrganizations + " or (" + scope.above("d") + authorityAbove("d", "null::text") + "))"
                : ofOrganizations;
    }

    private String ofOrganizations() {
        return scope.condition() + authority("o") + (filter.organization() == null ? "" : " and o.id = :organization");
    }

    private String ofTasks() {
        return scope.ofTasks("t") + authority("t");
    }

    private boolean isLocal() {
        Authority authority = filter.authority();
        return scope.isLocal()
                || filter.organization() != null
                || authority != null && authority.municipality() != null;
    }

    private boolean reachesAbove() {
        return scope.reachesAbove() && filter.organization() == null;
    }

    private boolean wantsOpen() {
        return filter.state() != State.DONE;
    }

    private boolean wantsDone(@Nullable Extent extent) {
        return (filter.state() == null || filter.state() == State.DONE) && (extent == null || extent.done());
    }

    /** @param alias of a row that says who answers */
    private String authority(String alias) {
        Authority authority = filter.authority();
        if (authority == null) {
            return "";
        }
        if (authority.municipality() != null) {
            return " and " + alias + ".answering_municipality_id = :authorityMunicipality";
        }
        return authority.department() != null
                ? " and " + alias + ".answering_municipality_id is null and " + alias
                        + ".answering_department = :authorityDepartment"
                : " and false";
    }

    private String authorityAbove(String alias, String department) {
        Authority authority = filter.authority();
        if (authority == null) {
            return "";
        }
        if (authority.municipality() != null) {
            return " and " + alias + ".municipality_id = :authorityMunicipality";
        }
        return " and " + alias + ".municipality_id is null and " + department
                + (authority.department() != null ? " = :authorityDepartment" : " is null");
    }

    private String point(String alias) {
        return filter.point() == null ? "" : " and " + alias + ".point = :point";
    }

    /** What is open comes before what is done: a list that reaches the done has all of the open. */
    private static String until(String alias, @Nullable Extent extent) {
        if (extent == null) {
            return "";
        }
        return extent.done()
                ? " and (" + alias + ".state = 'OPEN' or " + alias + ".due_on <= :until)"
                : " and " + alias + ".due_on <= :until";
    }

    private static String untilOfDuties(@Nullable Extent extent) {
        if (extent == null) {
            return "";
        }
        return extent.done()
                ? " and (d.done_on is null or d.due_on <= :until)"
                : " and d.done_on is null and d.due_on <= :until";
    }

    /**
     * Of the states a part that has all of the wanted one and nothing else that comes before it: of a list that ends after
     * so many, others must not take the places.
     */
    String state() {
        String known = "cast(:today as date) is not null";
        if (filter.state() == null) {
            return known;
        }
        return known
                + switch (filter.state()) {
                    case DONE -> " and done_on is not null";
                    case LATE -> " and done_on is null and due_on < :today";
                    case EXTENDED -> IN_TIME + " and first_due_on < due_on";
                    case UNDER_WAY -> IN_TIME + NOT_MOVED + " and begun";
                    case NOT_BEGUN -> IN_TIME + NOT_MOVED + " and not begun";
                };
    }
}
