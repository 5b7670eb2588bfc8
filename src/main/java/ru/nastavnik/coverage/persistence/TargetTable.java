package ru.nastavnik.coverage.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.shared.OrganizationKind;

/** Targets of coverage. */
@Repository
public class TargetTable {
    private final JdbcClient jdbc;

    TargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CoverageTarget> all() {
        return jdbc.sql("""
                        select id, forms, kinds, joint, kinds_joint, due_on, percent, source
                        from app.coverage_target
                        order by due_on, percent desc, id
                        """)
                .query((row, number) -> new CoverageTarget(
                        row.getObject("id", UUID.class),
                        texts(row, "forms"),
                        texts(row, "kinds").stream()
                                .map(OrganizationKind::ofCode)
                                .toList(),
                        row.getBoolean("joint"),
                        row.getBoolean("kinds_joint"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBigDecimal("percent"),
                        row.getString("source")))
                .list();
    }

    public void add(CoverageTarget target, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.coverage_target
                            (id, forms, kinds, joint, kinds_joint, due_on, percent, source, added_at, added_by)
                        values (:id, :forms, :kinds, :joint, :kindsJoint, :dueOn, :percent, :source, :at, :by)
                        """)
                .param("id", target.id())
                .param("forms", target.forms().toArray(String[]::new))
                .param(
                        "kinds",
                        target.kinds().stream().map(OrganizationKind::code).toArray(String[]::new))
                .param("joint", target.joint())
                .param("kindsJoint", target.kindsJoint())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("dueOn", target.dueOn())
                .param("percent", target.percent())
                .param("source", target.source())
                .update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
