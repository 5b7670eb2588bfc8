package ru.nastavnik.execution.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.roadmap.RoadmapId;

/** Whether anything was typed or attached in a step. */
@Repository
public class StepWorkTable {
    private final JdbcClient jdbc;

    StepWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean holdsWork(RoadmapId roadmap, int stepNo) {
        return jdbc.sql("""
                        select exists (select 1 from app.step_draft where roadmap_id = :roadmap and step_no = :step)
                            or exists (select 1 from app.journal_row where roadmap_id = :roadmap and step_no = :step)
                            or exists (select 1 from app.step_output where roadmap_id = :roadmap and step_no = :step)
                            or exists (select 1 from app.evidence_file where roadmap_id = :roadmap and step_no = :step)
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .query(Boolean.class)
                .single();
    }
}
