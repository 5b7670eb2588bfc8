package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The administrator reads why a job failed, not that «an exception occurred». */
class FailureCauseTests {
    private static final String STACKTRACE = """
            org.camunda.bpm.engine.ProcessEngineException: An exception occurred in the persistence layer.
            \tat org.camunda.bpm.engine.impl.Some.method(Some.java:1)
            Caused by: org.springframework.jdbc.BadSqlGrammarException: PreparedStatementCallback; bad SQL grammar
            \tat org.springframework.Some.method(Some.java:2)
            Caused by: org.postgresql.util.PSQLException: ERROR: relation "app.rollout" does not exist
            \tat org.postgresql.Some.method(Some.java:3)
            """;

    @Test
    void theInnermostCauseIsTold() {
        assertThat(FailureCause.of("An exception occurred in the persistence layer.", STACKTRACE))
                .isEqualTo("ERROR: relation \"app.rollout\" does not exist");
    }

    @Test
    void whatTheDomainSaysIsToldAsItIs() {
        assertThat(FailureCause.of("Организация закрыта.", STACKTRACE)).isEqualTo("Организация закрыта.");
    }

    @Test
    void withoutACauseTheMessageStands() {
        assertThat(FailureCause.of("The machine stopped", "java.lang.IllegalStateException: The machine stopped"))
                .isEqualTo("The machine stopped");
        assertThat(FailureCause.of(null, null)).isEmpty();
    }
}
