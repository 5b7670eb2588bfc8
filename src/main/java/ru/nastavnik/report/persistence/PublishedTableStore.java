package ru.nastavnik.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureSetId;

/** Published tables as they were given. */
@Repository
public class PublishedTableStore {
    private final JdbcClient jdbc;
    private final ObjectMapper mapper = new ObjectMapper();

    PublishedTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was given: texts. */
    public record Content(List<String> header, List<List<String>> rows) {}

    public record Stored(UUID id, String source, String fileName, Instant loadedAt, Content content) {}

    public void add(Stored table, String report, FigureSetId figures, String sha256, UUID by) {
        jdbc.sql("""
                        insert into app.published_table
                            (id, report_code, figure_set_id, source, file_name, sha256, content, loaded_at, loaded_by)
                        values (:id, :report, :figures, :source, :fileName, :sha256, cast(:content as jsonb), :at, :by)
                        """)
                .param("id", table.id())
                .param("report", report)
                .param("figures", figures.value())
                .param("source", table.source())
                .param("fileName", table.fileName())
                .param("sha256", sha256)
                .param("content", write(table.content()))
                .param("at", Timestamp.from(table.loadedAt()))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    public List<Stored> of(String report, FigureSetId figures) {
        return jdbc.sql("""
                        select id, source, file_name, content, loaded_at
                        from app.published_table
                        where figure_set_id = :figures and report_code = :report
                        order by loaded_at desc, id
                        """)
                .param("figures", figures.value())
                .param("report", report)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getString("file_name"),
                        row.getTimestamp("loaded_at").toInstant(),
                        read(row.getString("content"))))
                .list();
    }

    private String write(Content content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Content read(String content) {
        try {
            return mapper.readValue(content, Content.class);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException(stored);
        }
    }
}
