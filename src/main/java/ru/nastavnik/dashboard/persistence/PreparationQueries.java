package ru.nastavnik.dashboard.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.dashboard.PreparationConcern;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Duties before the roadmap's steps that end soon: one statement, whatever the number of organisations. */
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
}
