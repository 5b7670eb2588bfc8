package ru.nastavnik.dashboard.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.NewsItem;

/** Sums over the tasks of a territory. */
@Repository
public class RegionQueries {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RegionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Deadline> deadlines(RowScope scope, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select t.due_on, t.title, coalesce(t.point, '') as point, count(*) as tasks,
                               count(distinct t.organization_id) as organizations
                          from app.owed t
                          left join app.organization o on o.id = t.organization_id
                         where t.due_on between :from and :until and %s
                         group by t.due_on, t.title, t.point
                         order by t.due_on, count(*) desc, t.title
                         limit :most
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("from", from)
                .param("until", until)
                .param("most", MOST)
                .query((row, number) -> new Deadline(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("point"),
                        row.getInt("tasks"),
                        row.getInt("organizations")))
                .list();
    }

    public List<NewsItem> completedSince(RowScope scope, Instant since) {
        return jdbc.sql("""
                        select t.title, coalesce(t.point, '') as point, count(*) as count
                          from app.task t
                          left join app.organization o on o.id = t.organization_id
                         where t.state = 'COMPLETED' and t.closed_at >= :since and %s
                         group by t.title, t.point
                         order by count(*) desc, t.title
                         limit :most
                        """.formatted(scope.orAboveOfDepartment("t")))
                .params(scope.parameters())
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, number) ->
                        new NewsItem(row.getString("title"), row.getString("point"), row.getInt("count")))
                .list();
    }
}
