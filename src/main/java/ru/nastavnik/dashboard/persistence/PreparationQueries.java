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

    /**
     * The oldest of what is owed of each since before today: an open task, or the duty where its task has not opened. Not
     * read from {@code app.owed}, which would go through all tasks of the region for the organisations of one municipality.
     */
    public List<PreparationDelay> late(RowScope part, LocalDate today) {
        return jdbc.sql("""
                        select distinct on (organization_id, duty) organization_id, duty, title, due_on
                          from (select o.id as organization_id, t.title, t.due_on,
                                       case t.process_key when 'curator-appointment' then 'curator'
                                                          else t.subject_type end as duty
                                  from app.organization o
                                  join app.task t on t.organization_id = o.id
                                 where %1$s
                                   and (o.closed_on is null or o.closed_on > :today)
                                   and t.state = 'OPEN'
                                   and t.process_key in ('curator-appointment', 'paper-approval')
                                   and t.due_on < :today
                                union all
                                select o.id, d.title, d.due_on, d.duty
                                  from app.organization o
                                  join app.duty d on d.organization_id = o.id
                                 where %1$s
                                   and (o.closed_on is null or o.closed_on > :today)
                                   and d.done_on is null
                                   and d.ended_on is null
                                   and d.due_on < :today
                                   and not exists (select 1
                                                     from app.task t
                                                    where t.duty_id = d.id
                                                      and t.state = 'OPEN')) owed
                         where duty in ('curator', 'programme', 'roadmap')
                         order by organization_id, duty, due_on, title
                        """.formatted(part.condition()))
                .params(part.parameters())
                .param("today", today)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new PreparationDelay(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            Duty.ofCode(row.getString("duty")),
                            row.getString("title"),
                            due,
                            workingDays.between(due, today));
                })
                .list();
    }
}
