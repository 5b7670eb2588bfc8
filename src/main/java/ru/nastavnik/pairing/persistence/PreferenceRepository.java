package ru.nastavnik.pairing.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.domain.Wishes;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class PreferenceRepository {
    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Wishes.Preference> ofYear(OrganizationId organization, SchoolYear year) {
        return jdbc.sql("""
                        select person_id, preferred_id, rank
                        from app.pair_preference
                        where organization_id = :organization and school_year = :year
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query((row, number) -> new Wishes.Preference(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new PersonId(row.getObject("preferred_id", UUID.class)),
                        row.getInt("rank")))
                .list();
    }

    public void replace(OrganizationId organization, SchoolYear year, PersonId person, List<PersonId> preferred) {
        jdbc.sql("""
                        delete from app.pair_preference
                        where organization_id = :organization and school_year = :year and person_id = :person
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("person", person.value())
                .update();
        int rank = 1;
        for (PersonId choice : preferred) {
            jdbc.sql("""
                            insert into app.pair_preference (organization_id, school_year, person_id, preferred_id, rank)
                            values (:organization, :year, :person, :preferred, :rank)
                            """)
                    .param("organization", organization.value())
                    .param("year", year.startYear())
                    .param("person", person.value())
                    .param("preferred", choice.value())
                    .param("rank", rank)
                    .update();
            rank++;
        }
    }
}
