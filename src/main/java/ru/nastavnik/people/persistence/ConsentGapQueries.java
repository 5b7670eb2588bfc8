package ru.nastavnik.people.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.ConsentsLacking;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Counts of missing consents, organisation by organisation; the database counts, nobody is named. */
@Repository
public class ConsentGapQueries {
    private final JdbcClient jdbc;

    ConsentGapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param minors whose signatures a person from 14 to 17 needs */
    public List<ConsentsLacking.Gap> gaps(
            Collection<OrganizationId> organizations, SchoolYear year, LocalDate day, ConsentSigner minors) {
        return jdbc.sql("""
                        select organization_id, role, kind, people, lacking, registered, registered_lacking
                          from app.consents_lacking(:organizations::uuid[], :year, :day, :minors)
                        """)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .param("year", year.startYear())
                .param("day", day)
                .param("minors", minors.name())
                .query((row, number) -> {
                    String role = row.getString("role");
                    return new ConsentsLacking.Gap(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            role == null ? null : ParticipantRole.valueOf(role),
                            ConsentKind.valueOf(row.getString("kind")),
                            row.getInt("people"),
                            row.getInt("lacking"),
                            row.getInt("registered"),
                            row.getInt("registered_lacking"));
                })
                .list();
    }
}
