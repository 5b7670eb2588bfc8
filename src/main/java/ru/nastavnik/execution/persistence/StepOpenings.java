package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepTasks;

/** When the tasks of a roadmap's steps opened. Read above the organisation, too. */
@Repository
public class StepOpenings {
    private final JdbcClient jdbc;

    StepOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By step, the last time; steps that have not opened are absent. */
    public Map<Integer, Instant> of(RoadmapId roadmap) {
        Map<Integer, Instant> opened = new HashMap<>();
        jdbc.sql("""
                        select element_id, max(opened_at) as opened_at
                        from app.task
                        where business_key = :key and state <> 'CANCELLED'
                        group by element_id
                        """).param("key", roadmap.toString()).query((ResultSet row) -> {
            Instant moment = row.getObject("opened_at", OffsetDateTime.class).toInstant();
            StepTasks.stepOf(row.getString("element_id")).ifPresent(step -> opened.put(step, moment));
        });
        return opened;
    }
}
