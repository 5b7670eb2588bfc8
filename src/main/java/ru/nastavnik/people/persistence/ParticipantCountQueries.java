package ru.nastavnik.people.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.people.ParticipantCounts;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class ParticipantCountQueries {
    private final JdbcClient jdbc;

    ParticipantCountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ParticipantCounts.OfOrganization> counts(RowScope scope, SchoolYear schoolYear) {
        return jdbc.sql("""
                        select c.organization_id, c.role, c.candidates, c.registered, c.left_out
                        from app.participant_count c
                        join app.organization o on o.id = c.organization_id
                        where c.school_year = :year and
                        """ + " " + scope.condition() + " order by c.organization_id, c.role")
                .param("year", schoolYear.startYear())
                .params(scope.parameters())
                .query((row, number) -> new ParticipantCounts.OfOrganization(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        ParticipantRole.valueOf(row.getString("role")),
                        row.getInt("candidates"),
                        row.getInt("registered"),
                        row.getInt("left_out")))
                .list();
    }
}
