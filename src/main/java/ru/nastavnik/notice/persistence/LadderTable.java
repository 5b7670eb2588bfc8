package ru.nastavnik.notice.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.notice.domain.Rung;
import ru.nastavnik.notice.domain.Rung.Addressee;
import ru.nastavnik.shared.SqlValues;

/** Tells the posts that the ladder names of terms that are near or have passed. Of one rung of a term a post is told once. */
@Repository
public class LadderTable {
    private static final String RUNGS = """
            unnest(cast(:dues as date[]), cast(:roles as text[]), cast(:days as integer[])) rung (due_on, role, days)
              join app.task t on t.due_on = rung.due_on and t.role = rung.role and t.state = 'OPEN'
              left join app.organization o on o.id = t.organization_id
            """;
    /** An organisation of the region has no municipality above it. */
    private static final String MUNICIPALITY = "coalesce(t.municipality_id, o.answering_municipality_id)";

    private static final String DEPARTMENT =
            "app.notice_post('DEPARTMENT', null, null, coalesce(t.department, o.department))";

    private final JdbcClient jdbc;

    LadderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever owes; what is theirs stands in the overview of the morning, and no other mail tells it. */
    public int tellOwner(List<Rung> rungs, Instant now) {
        return tell(
                rungs,
                Addressee.OWNER,
                "app.notice_post(t.role, t.organization_id, coalesce(t.municipality_id, o.municipality_id),"
                        + " coalesce(t.department, o.department))",
                "true",
                now);
    }

    public int tellDirector(List<Rung> rungs, Instant now) {
        return tell(
                rungs,
                Addressee.DIRECTOR,
                "'DIRECTOR:' || t.organization_id",
                "t.organization_id is not null and t.role <> 'DIRECTOR'",
                now);
    }

    public int tellMunicipality(List<Rung> rungs, Instant now) {
        return tell(
                rungs,
                Addressee.MUNICIPALITY,
                "'MUNICIPAL_HEAD:' || " + MUNICIPALITY,
                MUNICIPALITY + " is not null and t.role <> 'MUNICIPAL_HEAD'",
                now);
    }

    private int tell(List<Rung> rungs, Addressee addressee, String post, String condition, Instant now) {
        List<Rung> told = rungs.stream()
                .filter(rung -> rung.addressees().contains(addressee))
                .toList();
        return jdbc.sql("""
                        insert into app.notice (kind, post, task_id, due_on, working_days, created_at, not_before,
                                                dedupe_key, settled_at, outcome)
                        select case when rung.days > 0 then 'LATE' else 'NEAR' end, %s, t.task_id, t.due_on, rung.days,
                               :now, :now, 'ladder:' || t.task_id || ':' || t.due_on || ':' || rung.days || ':' || %s,
                               case when %s then :now end, case when %s then 'WITHOUT_MAIL' end
                          from %s
                         where %s
                        on conflict (dedupe_key) do nothing
                        """.formatted(post, post, apart(addressee), apart(addressee), RUNGS, condition))
                .param(
                        "dues",
                        told.stream().map(Rung::due).map(LocalDate::toString).toArray(String[]::new))
                .param("roles", told.stream().map(Rung::role).toArray(String[]::new))
                .param("days", told.stream().map(Rung::workingDays).toArray(Integer[]::new))
                .param("now", SqlValues.moment(now))
                .update();
    }

    /** Only what has passed and is somebody else's is mailed apart from the overview. */
    private static String apart(Addressee addressee) {
        return addressee == Addressee.OWNER ? "true" : "rung.days <= 0";
    }

    /** A department is told by municipality, and of organisations that have none above them as of one more. */
    public int tellDepartment(List<Rung> rungs, LocalDate today, Instant now) {
        List<Rung> told = rungs.stream()
                .filter(rung -> rung.workingDays() > 0
                        && (rung.addressees().contains(Addressee.DEPARTMENT)
                                || rung.addressees().contains(Addressee.MUNICIPALITY)))
                .toList();
        return jdbc.sql("""
                        with late as (
                            select t.task_id, rung.days, %s as municipality, %s as post
                              from %s
                              join unnest(cast(:dues as date[]), cast(:roles as text[]), cast(:whole as boolean[]))
                                       extent (due_on, role, whole)
                                on extent.due_on = rung.due_on and extent.role = rung.role
                             where extent.whole or %s is null
                        ),
                        told as (
                            insert into app.notice (kind, post, about_municipality, working_days, tasks, created_at,
                                                    not_before, dedupe_key)
                            select 'LATE_IN_MUNICIPALITY', post, municipality, max(days), count(*), :now, :now,
                                   'ladder:' || :today || ':' || coalesce(municipality::text, 'region') || ':' || post
                              from late
                             group by post, municipality
                            on conflict (dedupe_key) do nothing
                            returning id, post, about_municipality
                        )
                        insert into app.notice_task (notice_id, task_id)
                        select told.id, late.task_id
                          from told
                          join late on late.post = told.post
                                   and late.municipality is not distinct from told.about_municipality
                        """.formatted(MUNICIPALITY, DEPARTMENT, RUNGS, MUNICIPALITY))
                .param(
                        "dues",
                        told.stream().map(Rung::due).map(LocalDate::toString).toArray(String[]::new))
                .param("roles", told.stream().map(Rung::role).toArray(String[]::new))
                .param("days", told.stream().map(Rung::workingDays).toArray(Integer[]::new))
                .param(
                        "whole",
                        told.stream()
                                .map(rung -> rung.addressees().contains(Addressee.DEPARTMENT))
                                .toArray(Boolean[]::new))
                .param("today", today.toString())
                .param("now", SqlValues.moment(now))
                .update();
    }
}
