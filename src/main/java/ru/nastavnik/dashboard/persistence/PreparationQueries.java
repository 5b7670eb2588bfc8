package ru.nastavnik.dashboard.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.dashboard.PreparationConcern;
import ru.nastavnik.dashboard.PreparationDelay;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * What comes before the roadmap's steps and ends soon or has ended: one statement each, whatever the number of
 * organisations.
 */
@Repository
public class PreparationQueries {
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    PreparationQueries(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** Not fulfilled and due from today until a day, the earliest first. */
    public List<PreparationConcern> near(RowScope part, LocalDate today, LocalDate until) {
        return jdbc.sql("""
            select o.id, o.location_municipality_id, d.duty, d.due_on
              from app.organization o
              join app.duty d on d.organization_id = o.id
             where %s
               and d.duty in ('curator', 'programme', 'roadmap')
               and d.done_on is null
               and d.ended_on is null
               and d.due_on between :today and :until
               and (o.closed_on is null or o.closed_on > :today)
             order by d.due_on
            """.formatted(part.condition()))
                .params(part.parameters())
                .param("today", today)
                .param("until", until)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new PreparationConcern(
                            new OrganizationId(row.getObject("id", UUID.class)),
                            new MunicipalityId(row.getObject("location_municipality_id", UUID.class)),
                            Duty.ofCode(row.getString("duty")),
                            due,
                            workingDays.between(today, due));
                })
                .list();
    }

    /** The oldest of what is owed of each since before today: an open task, or the duty where its task has not opened. */
    public List<PreparationDelay> late(RowScope part, LocalDate today) {
        return jdbc.sql("""
            select distinct on (o.id, l.duty) o.id, l.duty, l.title, l.due_on
              from app.organization o
              cross join lateral (
                  select case when t.process_key = 'curator-appointment' then 'curator'
                              when t.process_key = 'paper-approval' then t.subject_type
                              else d.duty end as duty,
                         t.title, t.due_on
                    from app.owed t
                    left join app.duty d on d.id = t.duty_id
                   where t.organization_id = o.id
                     and t.due_on < :today) l
             where %s
               and l.duty in ('curator', 'programme', 'roadmap')
               and (o.closed_on is null or o.closed_on > :today)
             order by o.id, l.duty, l.due_on, l.title
            """.formatted(part.condition()))
                .params(part.parameters())
                .param("today", today)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new PreparationDelay(
                            new OrganizationId(row.getObject("id", UUID.class)),
                            Duty.ofCode(row.getString("duty")),
                            row.getString("title"),
                            due,
                            workingDays.between(due, today));
                })
                .list();
    }
}
