package ru.nastavnik.report.persistence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The official wording of the points of acts in force. */
@Repository
public class PointTexts {
    private final JdbcClient jdbc;

    PointTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number; a number that two acts in force word differently is left out, because a figure speaks of both. */
    public Map<String, String> inForce() {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("""
                        select point.number, min(point.text) as text
                          from app.directive_point point
                          join app.directive act on act.id = point.directive_id
                         where act.closed_on is null
                         group by point.number
                        having count(distinct point.text) = 1
                        """)
                .query((row, number) -> texts.put(row.getString("number"), row.getString("text")))
                .list();
        return texts;
    }
}
