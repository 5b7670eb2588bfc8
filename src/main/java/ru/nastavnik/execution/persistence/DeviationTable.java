package ru.nastavnik.execution.persistence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Why steps missed their terms. */
@Repository
public class DeviationTable {
    private final JdbcClient jdbc;

    DeviationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(RoadmapId roadmap, OrganizationId organization, int stepNo, String reason) {
        jdbc.sql("""
                        insert into app.step_deviation (roadmap_id, step_no, organization_id, reason)
                        values (:roadmap, :step, :organization, :reason)
                        on conflict (roadmap_id, step_no) do update
                        set reason = excluded.reason
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("organization", organization.value())
                .param("reason", reason)
                .update();
    }

    /** Reasons by number of the step. */
    public Map<Integer, String> of(RoadmapId roadmap) {
        Map<Integer, String> reasons = new HashMap<>();
        jdbc.sql("select step_no, reason from app.step_deviation where roadmap_id = :roadmap")
                .param("roadmap", roadmap.value())
                .query(row -> {
                    reasons.put(row.getInt("step_no"), row.getString("reason"));
                });
        return reasons;
    }
}
