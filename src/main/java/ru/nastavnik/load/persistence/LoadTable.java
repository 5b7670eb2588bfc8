package ru.nastavnik.load.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.load.MonitoringLoad;

/** Files that were loaded: who, what, when. */
@Repository
public class LoadTable {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    LoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by account of the person; {@code loadedBy} of the load is not read */
    public void add(MonitoringLoad load, UUID by) {
        jdbc.sql("""
                        insert into app.monitoring_load
                            (id, kind, subject, as_of, figure_set_id, file_name, sha256, rows, loaded_at, loaded_by)
                        values (:id, :kind, :subject, :asOf, :set, :file, :sha256, :rows, :at, :by)
                        """)
                .param("id", load.id())
                .param("kind", load.kind().name())
                .param("subject", load.subject())
                .param("asOf", load.asOf())
                .param("set", load.figureSet(), java.sql.Types.OTHER)
                .param("file", load.fileName())
                .param("sha256", load.sha256())
                .param("rows", load.rows())
                .param("at", Timestamp.from(load.loadedAt()))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    public List<MonitoringLoad> list(MonitoringLoad.Kind kind) {
        return jdbc.sql("""
                        select l.*, coalesce(concat_ws(' ', a.surname, a.given_name, a.patronymic), '') as person
                        from app.monitoring_load l
                        left join app.account a on a.id = l.loaded_by
                        where l.kind = :kind
                        order by l.loaded_at desc, l.id desc
                        limit :most
                        """)
                .param("kind", kind.name())
                .param("most", MOST)
                .query(LoadTable::load)
                .list();
    }

    /** Whether a file with the same content was loaded already. */
    public boolean isKnown(MonitoringLoad.Kind kind, String subject, LocalDate asOf, String sha256) {
        return jdbc.sql("""
                        select exists (select 1 from app.monitoring_load
                                       where kind = :kind and subject = :subject and as_of = :asOf and sha256 = :sha256)
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("asOf", asOf)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static MonitoringLoad load(ResultSet row, int number) throws SQLException {
        return new MonitoringLoad(
                row.getObject("id", UUID.class),
                MonitoringLoad.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("figure_set_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getTimestamp("loaded_at").toInstant(),
                row.getString("person"));
    }
}
