package ru.nastavnik.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.domain.Participation;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class ParticipantRepository {
    private static final String COLUMNS = """
            participant.id, participant.organization_id, participant.school_year, participant.role, participant.state,
            participant.state_since, participant.state_reason, participant.group_name, participant.direction,
            participant.form_code, participant.capacity, participant.version, participant.person_id as of_person
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ParticipantRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** All participants of the year with their persons, by name. */
    public List<Participant> list(OrganizationId organization, SchoolYear schoolYear) {
        return jdbc.sql("select " + COLUMNS + ", " + PersonRepository.COLUMNS + """
                        from app.participant
                        join app.person on person.id = participant.person_id
                        left join app.enterprise on enterprise.id = person.enterprise_id
                        where participant.organization_id = :organization
                          and participant.school_year = :year
                        order by person.surname, person.given_name, person.id
                        """)
                .param("organization", organization.value())
                .param("year", schoolYear.startYear())
                .query((row, number) -> participant(row))
                .list();
    }

    public Optional<Participation> find(OrganizationId organization, ParticipantId id) {
        return jdbc.sql("select " + COLUMNS + """
                        from app.participant
                        where organization_id = :organization and id = :id
                        """)
                .param("organization", organization.value())
                .param("id", id.value())
                .query((row, number) -> participation(row))
                .optional();
    }

    public boolean exists(OrganizationId organization, SchoolYear year, ParticipantRole role, PersonId person) {
        return jdbc.sql("""
                        select 1
                        from app.participant
                        where organization_id = :organization
                          and school_year = :year
                          and role = :role
                          and person_id = :person
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("role", role.name())
                .param("person", person.value())
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    public void insert(Participation participation) {
        insertAll(List.of(participation));
    }

    public void insertAll(List<Participation> participations) {
        LongWork.inBatches(
                "Записано участников",
                participations,
                some -> batch.batchUpdate(
                        """
                insert into app.participant (id, organization_id, school_year, person_id, role, state, state_since,
                                             state_reason, group_name, direction, form_code, capacity)
                values (:id, :organization, :year, :person, :role, :state, :since,
                        :reason, :group, :direction, :form, :capacity)
                """,
                        some.stream()
                                .map(ParticipantRepository::values)
                                .map(MapSqlParameterSource::new)
                                .toArray(SqlParameterSource[]::new)));
    }

    /** @return false if somebody has changed the row since it was read */
    public boolean update(Participation participation) {
        return jdbc.sql("""
                        update app.participant
                        set state = :state, state_since = :since, state_reason = :reason, group_name = :group,
                            direction = :direction, form_code = :form, capacity = :capacity, version = version + 1
                        where id = :id and version = :version
                        """)
                        .params(values(participation))
                        .param("version", participation.version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Participation participation) {
        ParticipationDetails details = participation.details();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", participation.id().value());
        values.put("organization", participation.organization().value());
        values.put("year", participation.schoolYear().startYear());
        values.put("person", participation.person().value());
        values.put("role", participation.role().name());
        values.put("state", participation.state().name());
        values.put("since", participation.stateSince());
        values.put("reason", participation.stateReason());
        values.put("group", details.groupName());
        values.put("direction", details.direction());
        values.put("form", details.formCode());
        values.put("capacity", details.capacity());
        return values;
    }

    private static Participation participation(ResultSet row) throws SQLException {
        return new Participation(
                new ParticipantId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new SchoolYear(row.getInt("school_year")),
                new PersonId(row.getObject("of_person", UUID.class)),
                ParticipantRole.valueOf(row.getString("role")),
                ParticipantState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getString("state_reason"),
                details(row),
                row.getLong("version"));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                PersonRepository.person(row),
                ParticipantRole.valueOf(row.getString("role")),
                ParticipantState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getString("state_reason"),
                details(row),
                row.getLong("version"));
    }

    private static ParticipationDetails details(ResultSet row) throws SQLException {
        return new ParticipationDetails(
                row.getString("group_name"),
                row.getString("direction"),
                row.getString("form_code"),
                row.getObject("capacity", Integer.class));
    }
}
