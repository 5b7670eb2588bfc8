package ru.nastavnik.acquaintance.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.acquaintance.ElectronicGround;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** Acts and agreements by which electronic signatures count; and the age from which learners are acquainted. */
@Repository
public class GroundTable {
    private final JdbcClient jdbc;

    GroundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(OrganizationId organization, ElectronicGround ground, Instant at, String by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", ground.id());
        parameters.put("organization", organization.value());
        parameters.put("kind", ground.kind().name());
        parameters.put("reader", ground.readerKey());
        parameters.put("person", ground.person());
        parameters.put("title", ground.title());
        parameters.put("number", ground.number());
        parameters.put("dated", ground.dated());
        parameters.put("at", SqlValues.moment(at));
        parameters.put("by", by);
        jdbc.sql("""
                        insert into app.electronic_ground
                               (id, organization_id, kind, reader_key, person_name, title, number, dated, entered_at,
                                entered_by)
                        values (:id, :organization, :kind, :reader, :person, :title, :number, :dated, :at, :by)
                        """).params(parameters).update();
    }

    /** All, those in force first. */
    public List<ElectronicGround> of(OrganizationId organization) {
        return jdbc.sql("""
                        select id, kind, reader_key, person_name, title, number, dated, ended_on
                        from app.electronic_ground
                        where organization_id = :organization
                        order by ended_on is not null, kind, dated desc, id
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new ElectronicGround(
                        row.getObject("id", UUID.class),
                        ElectronicGround.Kind.valueOf(row.getString("kind")),
                        row.getString("reader_key"),
                        row.getString("person_name"),
                        row.getString("title"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** @return false if it has ended already */
    public boolean end(OrganizationId organization, UUID ground, LocalDate lastDay) {
        return jdbc.sql("""
                        update app.electronic_ground
                        set ended_on = greatest(dated, :day)
                        where organization_id = :organization and id = :id and ended_on is null
                        """)
                        .param("day", lastDay)
                        .param("organization", organization.value())
                        .param("id", ground)
                        .update()
                == 1;
    }

    /** The age that the school has set. */
    public int learnerAge(OrganizationId organization, int usual) {
        return jdbc.sql("select learner_age from app.acquaintance_settings where organization_id = :organization")
                .param("organization", organization.value())
                .query(Integer.class)
                .optional()
                .orElse(usual);
    }

    public void setLearnerAge(OrganizationId organization, int age) {
        jdbc.sql("""
                        insert into app.acquaintance_settings (organization_id, learner_age, version)
                        values (:organization, :age, 1)
                        on conflict (organization_id) do update
                        set learner_age = excluded.learner_age, version = app.acquaintance_settings.version + 1
                        """)
                .param("organization", organization.value())
                .param("age", age)
                .update();
    }
}
