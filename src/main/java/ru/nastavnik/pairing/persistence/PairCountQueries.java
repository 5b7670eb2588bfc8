package ru.nastavnik.pairing.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.pairing.PairCounts;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class PairCountQueries {
    private final JdbcClient jdbc;

    PairCountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PairCounts.OfForm> byForm(RowScope scope, SchoolYear year) {
        return jdbc.sql("""
                        select c.organization_id, c.form_code, c.drafts, c.active, c.ended
                        from app.pair_count c
                        join app.organization o on o.id = c.organization_id
                        where c.school_year = :year and
                        """ + " " + scope.condition() + " order by c.organization_id, c.form_code")
                .param("year", year.startYear())
                .params(scope.parameters())
                .query((row, number) -> new PairCounts.OfForm(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("form_code"),
                        row.getInt("drafts"),
                        row.getInt("active"),
                        row.getInt("ended")))
                .list();
    }

    public List<PairCounts.People> people(RowScope scope, SchoolYear year) {
        return jdbc.sql("""
                        select c.organization_id, c.mentors, c.mentees
                        from app.paired_people_count c
                        join app.organization o on o.id = c.organization_id
                        where c.school_year = :year and
                        """ + " " + scope.condition() + " order by c.organization_id")
                .param("year", year.startYear())
                .params(scope.parameters())
                .query((row, number) -> new PairCounts.People(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getInt("mentors"),
                        row.getInt("mentees")))
                .list();
    }
}
