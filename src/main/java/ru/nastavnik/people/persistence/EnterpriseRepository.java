package ru.nastavnik.people.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.EnterpriseId;

@Repository
public class EnterpriseRepository {
    private final JdbcClient jdbc;

    EnterpriseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Enterprise> findByInn(String inn) {
        return jdbc.sql("""
                        select id, inn, name
                        from app.enterprise
                        where inn = :inn
                        """)
                .param("inn", inn)
                .query((row, number) -> new Enterprise(
                        new EnterpriseId(row.getObject("id", java.util.UUID.class)),
                        row.getString("inn"),
                        row.getString("name")))
                .optional();
    }

    /** Enters the enterprise unless another organisation has done so meanwhile; answers the registered one. */
    public Enterprise insertIfAbsent(String inn, String name, Instant now) {
        jdbc.sql("""
                        insert into app.enterprise (id, inn, name, created_at)
                        values (:id, :inn, :name, :now)
                        on conflict (inn) do nothing
                        """)
                .param("id", EnterpriseId.next().value())
                .param("inn", inn)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return findByInn(inn).orElseThrow();
    }

    public List<Enterprise> search(String text, int limit) {
        return jdbc.sql("""
                        select id, inn, name
                        from app.enterprise
                        where app.has_words(name, :text) or inn like :text || '%'
                        order by name
                        limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query((row, number) -> new Enterprise(
                        new EnterpriseId(row.getObject("id", java.util.UUID.class)),
                        row.getString("inn"),
                        row.getString("name")))
                .list();
    }
}
