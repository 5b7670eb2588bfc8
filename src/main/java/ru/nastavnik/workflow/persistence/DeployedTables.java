package ru.nastavnik.workflow.persistence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.workflow.DecisionKey;

/** The engine's ids of decision tables, by a statement over its table for the reason given at {@link RunningInstances}. */
@Repository
public class DeployedTables {
    private final JdbcClient jdbc;
    private final String newestOfKey;

    /** @param prefix schema of the engine's tables, with its dot; the engine names this one to nobody */
    DeployedTables(JdbcClient jdbc, @Value("${camunda.bpm.database.table-prefix}") String prefix) {
        this.jdbc = jdbc;
        this.newestOfKey = """
                select ID_
                  from %sACT_RE_DECISION_DEF
                 where KEY_ = :key
                 order by VERSION_ desc
                 limit 1
                """.formatted(prefix);
    }

    /** The version that answers now; empty if no table has that key. */
    public Optional<String> newest(DecisionKey decision) {
        return jdbc.sql(newestOfKey)
                .param("key", decision.value())
                .query(String.class)
                .optional();
    }
}
