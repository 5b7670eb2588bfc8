package ru.nastavnik.pairing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.Circle;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** People's parts and fixed pairs in one statement that reads no person. */
@Repository
public class CircleQueries {
    private final JdbcClient jdbc;

    CircleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Circle of(OrganizationId organization, SchoolYear year) {
        List<Circle.Part> parts = new ArrayList<>();
        List<Circle.FixedPair> pairs = new ArrayList<>();
        jdbc.sql("""
                        select participant.person_id as id, participant.role, participant.state,
                               participant.state_reason as reason,
                               cast(null as uuid) as mentor_id, cast(null as uuid[]) as mentees,
                               cast(null as integer) as number
                        from app.participant
                        where participant.organization_id = :organization and participant.school_year = :year
                        union all
                        select pair.id, null, pair.state, pair.end_reason,
                               pair.mentor_id,
                               array(select member.mentee_id from app.pair_member member where member.pair_id = pair.id),
                               pair.number
                        from app.mentoring_pair pair
                        where pair.organization_id = :organization and pair.school_year = :year
                          and pair.state <> 'DRAFT'
                        order by number
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query(row -> {
                    if (row.getObject("mentor_id") == null) {
                        parts.add(part(row));
                    } else {
                        pairs.add(pair(row));
                    }
                });
        return new Circle(parts, pairs);
    }

    private static Circle.Part part(ResultSet row) throws SQLException {
        return new Circle.Part(
                new PersonId(row.getObject("id", UUID.class)),
                ParticipantRole.valueOf(row.getString("role")),
                ParticipantState.valueOf(row.getString("state")),
                row.getString("reason"));
    }

    private static Circle.FixedPair pair(ResultSet row) throws SQLException {
        UUID[] mentees = (UUID[]) row.getArray("mentees").getArray();
        return new Circle.FixedPair(
                new PairId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                Arrays.stream(mentees).map(PersonId::new).collect(Collectors.toSet()),
                PairState.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
