package ru.nastavnik.organization.persistence;

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
import ru.nastavnik.organization.OrganizationLoad;
import ru.nastavnik.shared.OrganizationId;

/** Files of organisations that were loaded. */
@Repository
public class OrganizationLoadTable {
    private static final int MOST = 200;
    private static final String SELECT = """
            select l.*, coalesce(concat_ws(' ', a.surname, a.given_name, a.patronymic), '') as person
            from app.organization_load l
            left join app.account a on a.id = l.loaded_by
            """;

    private final JdbcClient jdbc;

    OrganizationLoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a load down; the name of the person is not read. */
    public void add(OrganizationLoad load, String sha256, UUID by, Collection<OrganizationId> organizations) {
        jdbc.sql("""
                        insert into app.organization_load
                            (id, file_name, sha256, rows, corrected_rows, returned_rows, answers, loaded_at,
                             loaded_by)
                        values (:id, :file, :sha256, :rows, :corrected, :returned, :answers, :at, :by)
                        """)
                .param("id", load.id())
                .param("file", load.fileName())
                .param("sha256", sha256)
                .param("rows", load.rows())
                .param("corrected", load.corrected())
                .param("returned", load.returned())
                .param("answers", load.answers())
                .param("at", Timestamp.from(load.loadedAt()))
                .param("by", by)
                .update();
        jdbc.sql("insert into app.organization_of_load (load_id, organization_id) select :load, unnest(:ids)")
                .param("load", load.id())
                .param("ids", organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Keeps what holds of organisations that a load is about to correct; their versions go up by one. */
    public void keepBefore(UUID load, Collection<OrganizationId> organizations) {
        jdbc.sql("""
                        insert into app.organization_before
                            (load_id, organization_id, full_name, short_name, founder, place, municipality_id,
                             location_municipality_id, version_after)
                        select :load, id, full_name, short_name, founder, place, municipality_id,
                               location_municipality_id, version + 1
                        from app.organization
                        where id = any (:ids)
                        """)
                .param("load", load)
                .param("ids", organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .update();
    }

    /** @return false if somebody has changed one of the organisations since: then nothing may be kept of this call */
    public boolean giveBack(UUID load) {
        int given = jdbc.sql("""
                        update app.organization o
                        set full_name = b.full_name, short_name = b.short_name, founder = b.founder, place = b.place,
                            municipality_id = b.municipality_id,
                            location_municipality_id = b.location_municipality_id, version = o.version + 1
                        from app.organization_before b
                        where b.load_id = :load and b.organization_id = o.id and o.version = b.version_after
                        """).param("load", load).update();
        return given
                == jdbc.sql("select count(*) from app.organization_before where load_id = :load")
                        .param("load", load)
                        .query(Integer.class)
                        .single();
    }

    /** The newest first. */
    public List<OrganizationLoad> list() {
        return jdbc.sql(SELECT + " order by l.loaded_at desc, l.id desc limit :most")
                .param("most", MOST)
                .query(OrganizationLoadTable::load)
                .list();
    }

    /** The load, kept from being undone twice. */
    public Optional<OrganizationLoad> lock(UUID id) {
        return jdbc.sql(SELECT + " where l.id = :id for update of l")
                .param("id", id)
                .query(OrganizationLoadTable::load)
                .optional();
    }

    /** Whether somebody works in one of the load's organisations: accounts and posts name them without a foreign key. */
    public boolean hasPeople(UUID id) {
        return jdbc.sql("""
                        select exists (select from app.organization_of_load l
                                       join app.post p on p.organization_id = l.organization_id
                                       where l.load_id = :id)
                            or exists (select from app.organization_of_load l
                                       join app.account a on a.workplace_organization_id = l.organization_id
                                       where l.load_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    /** Removes the organisations of a load; the database refuses it while anything refers to one of them. */
    public void undo(UUID id, Instant at, UUID by) {
        jdbc.sql("update app.organization_load set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
        jdbc.sql("""
                        delete from app.organization o
                        using app.organization_of_load l
                        where l.load_id = :id and l.organization_id = o.id
                        """).param("id", id).update();
    }

    private static OrganizationLoad load(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new OrganizationLoad(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("corrected_rows"),
                row.getInt("returned_rows"),
                row.getString("answers"),
                row.getTimestamp("loaded_at").toInstant(),
                row.getString("person"),
                undone == null ? null : undone.toInstant());
    }
}
