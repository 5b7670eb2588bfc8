package ru.nastavnik.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantLoad;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Files of participants that were loaded; row-level security hides those of other organisations. */
@Repository
public class ParticipantLoadTable {
    private static final int MOST = 50;
    private static final String SELECT = """
            select l.*, coalesce(concat_ws(' ', a.surname, a.given_name, a.patronymic), '') as person
            from app.participant_load l
            left join app.account a on a.id = l.loaded_by
            """;

    private final JdbcClient jdbc;

    ParticipantLoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a load brought. */
    public record Brought(ParticipantId participant, PersonId person, boolean newPerson) {}

    /** Writes a load down; the name of the person is not read. */
    public void add(ParticipantLoad load, OrganizationId organization, SchoolYear year, String sha256, UUID by) {
        jdbc.sql("""
                        insert into app.participant_load
                            (id, organization_id, school_year, file_name, sha256, rows, corrected_rows, returned_rows,
                             loaded_at, loaded_by)
                        values (:id, :organization, :year, :file, :sha256, :rows, :corrected, :returned, :at, :by)
                        """)
                .param("id", load.id())
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("file", load.fileName())
                .param("sha256", sha256)
                .param("rows", load.rows())
                .param("corrected", load.corrected())
                .param("returned", load.returned())
                .param("at", Timestamp.from(load.loadedAt()))
                .param("by", by)
                .update();
    }

    public void addBrought(UUID load, OrganizationId organization, List<Brought> brought) {
        jdbc.sql("""
                        insert into app.participant_of_load
                            (load_id, organization_id, participant_id, person_id, new_person)
                        select :load, :organization, given.participant, given.person, given.is_new
                        from unnest(cast(:participants as uuid[]), cast(:persons as uuid[]), cast(:new as boolean[]))
                             as given (participant, person, is_new)
                        """)
                .param("load", load)
                .param("organization", organization.value())
                .param(
                        "participants",
                        ids(brought.stream().map(Brought::participant).toList()))
                .param(
                        "persons",
                        brought.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param("new", brought.stream().map(Brought::newPerson).toArray(Boolean[]::new))
                .update();
    }

    /** Keeps what holds of participants that a load is about to correct; their versions go up by one. */
    public void keepBefore(UUID load, Collection<ParticipantId> participants) {
        jdbc.sql("""
                        insert into app.participant_before
                            (load_id, organization_id, participant_id, person_id, kind, surname, given_name, patronymic,
                             gender, birth_date, post, phone, email, enterprise_id, person_version_after, group_name,
                             direction, capacity, participant_version_after)
                        select :load, r.organization_id, r.id, p.id, p.kind, p.surname, p.given_name, p.patronymic,
                               p.gender, p.birth_date, p.post, p.phone, p.email, p.enterprise_id,
                               p.version + count(*) over (partition by p.id),
                               r.group_name, r.direction, r.capacity, r.version + 1
                        from app.participant r
                        join app.person p on p.id = r.person_id
                        where r.id = any (:ids)
                        """).param("load", load).param("ids", ids(participants)).update();
    }

    /** The newest first. */
    public List<ParticipantLoad> list(OrganizationId organization, SchoolYear year) {
        return jdbc.sql(SELECT + """
                        where l.organization_id = :organization and l.school_year = :year
                        order by l.loaded_at desc, l.id desc
                        limit :most
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("most", MOST)
                .query(ParticipantLoadTable::load)
                .list();
    }

    /** The load, kept from being undone twice. */
    public Optional<ParticipantLoad> lock(OrganizationId organization, UUID id) {
        return jdbc.sql(SELECT + " where l.organization_id = :organization and l.id = :id for update of l")
                .param("organization", organization.value())
                .param("id", id)
                .query(ParticipantLoadTable::load)
                .optional();
    }

    /** Whether somebody whom the load brought is not the untouched candidate any more that it brought. */
    public boolean isUsed(UUID load) {
        return jdbc.sql("""
                        select exists (select from app.participant_of_load l
                                       join app.participant r on r.id = l.participant_id
                                       join app.person p on p.id = l.person_id
                                       where l.load_id = :load
                                         and (r.state <> 'CANDIDATE' or r.version > 0
                                              or (l.new_person and p.version > 0)))
                            or exists (select from app.participant_of_load l
                                       join app.consent c
                                         on c.person_id = l.person_id and c.organization_id = l.organization_id
                                       where l.load_id = :load and l.new_person)
                        """).param("load", load).query(Boolean.class).single();
    }

    /** @return false if somebody has changed one of the corrected since: then nothing may be kept of this call */
    public boolean giveBack(UUID load) {
        int persons = jdbc.sql("""
                        update app.person p
                        set kind = b.kind, surname = b.surname, given_name = b.given_name, patronymic = b.patronymic,
                            gender = b.gender, birth_date = b.birth_date, post = b.post, phone = b.phone,
                            email = b.email, enterprise_id = b.enterprise_id, version = p.version + 1
                        from app.participant_before b
                        where b.load_id = :load and b.person_id = p.id and p.version = b.person_version_after
                        """).param("load", load).update();
        int participants = jdbc.sql("""
                        update app.participant r
                        set group_name = b.group_name, direction = b.direction, capacity = b.capacity,
                            version = r.version + 1
                        from app.participant_before b
                        where b.load_id = :load and b.participant_id = r.id and r.version = b.participant_version_after
                        """).param("load", load).update();
        return jdbc.sql("""
                        select count(distinct person_id) = :persons and count(*) = :participants
                        from app.participant_before
                        where load_id = :load
                        """)
                .param("load", load)
                .param("persons", persons)
                .param("participants", participants)
                .query(Boolean.class)
                .single();
    }

    /** Removes those whom a load brought; the database refuses it while anything refers to one of them. */
    public void undo(UUID load, Instant at, UUID by) {
        jdbc.sql("update app.participant_load set undone_at = :at, undone_by = :by where id = :load")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("load", load)
                .update();
        List<UUID> persons = jdbc.sql(
                        "select person_id from app.participant_of_load where load_id = :load and new_person")
                .param("load", load)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        delete from app.participant r
                        using app.participant_of_load l
                        where l.load_id = :load and l.participant_id = r.id
                        """).param("load", load).update();
        jdbc.sql("delete from app.person where id = any (:ids)")
                .param("ids", persons.toArray(UUID[]::new))
                .update();
    }

    private static UUID[] ids(Collection<ParticipantId> participants) {
        return participants.stream().map(ParticipantId::value).toArray(UUID[]::new);
    }

    private static ParticipantLoad load(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new ParticipantLoad(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("corrected_rows"),
                row.getInt("returned_rows"),
                row.getTimestamp("loaded_at").toInstant(),
                row.getString("person"),
                undone == null ? null : undone.toInstant());
    }
}
