package ru.nastavnik.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.domain.Participation;
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

    ParticipantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        values(jdbc.sql("""
                        insert into app.participant (id, organization_id, school_year, person_id, role, state,
                                                     state_since, state_reason, group_name, direction, form_code,
                                                     capacity)
                        values (:id, :organization, :year, :person, :role, :state,
                                :since, :reason, :group, :direction, :form, :capacity)
                        """), participation)
                .param("organization", participation.organization().value())
                .param("year", participation.schoolYear().startYear())
                .param("person", participation.person().value())
                .param("role", participation.role().name())
                .update();
    }

    /** @return false if somebody has changed the row since it was read */
    public boolean update(Participation participation) {
        return values(jdbc.sql("""
                        update app.participant
                        set state = :state, state_since = :since, state_reason = :reason, group_name = :group,
                            direction = :direction, form_code = :form, capacity = :capacity, version = version + 1
                        where id = :id and version = :version
                        """), participation)
                        .param("version", participation.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Participation participation) {
        ParticipationDetails details = participation.details();
        return statement
                .param("id", participation.id().value())
                .param("state", participation.state().name())
                .param("since", participation.stateSince())
                .param("reason", participation.stateReason())
                .param("group", details.groupName())
                .param("direction", details.direction())
                .param("form", details.formCode())
                .param("capacity", details.capacity());
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
