package ru.nastavnik.load.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.shared.table.Answers;

/** Files that were loaded: who, what, when. */
@Repository
public class LoadTable {
    private static final int MOST = 500;

    private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};
    private static final String SELECT = """
                        select l.*, coalesce(concat_ws(' ', a.surname, a.given_name, a.patronymic), '') as person
                        from app.monitoring_load l
                        left join app.account a on a.id = l.loaded_by
                        """;

    private final JdbcClient jdbc;
    private final ObjectMapper mapper = new ObjectMapper();

    LoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private String json(Answers answers) {
        try {
            return mapper.writeValueAsString(answers.choices());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Answers answers(String json) {
        try {
            return new Answers(mapper.readValue(json, CHOICES));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @param by account of the person; {@code loadedBy} of the load is not read */
    public void add(MonitoringLoad load, UUID by) {
        jdbc.sql("""
                        insert into app.monitoring_load
                            (id, kind, subject, as_of, figure_set_id, file_name, sha256, rows, returned_rows, answers,
                             loaded_at, loaded_by)
                        values (:id, :kind, :subject, :asOf, :set, :file, :sha256, :rows, :returned, cast(:answers as jsonb),
                                :at, :by)
                        """)
                .param("id", load.id())
                .param("kind", load.kind().name())
                .param("subject", load.subject())
                .param("asOf", load.asOf())
                .param("set", load.figureSet(), java.sql.Types.OTHER)
                .param("file", load.fileName())
                .param("sha256", load.sha256())
                .param("rows", load.rows())
                .param("returned", load.returned())
                .param("answers", json(load.answers()))
                .param("at", Timestamp.from(load.loadedAt()))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    public List<MonitoringLoad> list(MonitoringLoad.Kind kind) {
        return jdbc.sql(SELECT + """
                        where l.kind = :kind
                        order by l.loaded_at desc, l.id desc
                        limit :most
                        """)
                .param("kind", kind.name())
                .param("most", MOST)
                .query(this::load)
                .list();
    }

    /** The load, kept from being undone twice. */
    public Optional<MonitoringLoad> lock(MonitoringLoad.Kind kind, UUID id) {
        return jdbc.sql(SELECT + " where l.kind = :kind and l.id = :id for update of l")
                .param("kind", kind.name())
                .param("id", id)
                .query(this::load)
                .optional();
    }

    /** What it became is let go, so that it can be removed. */
    public void markUndone(UUID id, Instant at, UUID by) {
        jdbc.sql("""
                        update app.monitoring_load
                        set undone_at = :at, undone_by = :by, figure_set_id = null
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Whether a file with the same content was loaded already. */
    public boolean isKnown(MonitoringLoad.Kind kind, String subject, LocalDate asOf, String sha256) {
        return jdbc.sql("""
                        select exists (select 1 from app.monitoring_load
                                       where kind = :kind and subject = :subject and as_of = :asOf and sha256 = :sha256
                                         and undone_at is null)
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("asOf", asOf)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private MonitoringLoad load(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new MonitoringLoad(
                row.getObject("id", UUID.class),
                MonitoringLoad.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("figure_set_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getInt("returned_rows"),
                answers(row.getString("answers")),
                row.getTimestamp("loaded_at").toInstant(),
                row.getString("person"),
                undone == null ? null : undone.toInstant());
    }
}
