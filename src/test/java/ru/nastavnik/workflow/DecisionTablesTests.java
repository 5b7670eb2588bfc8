package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
class DecisionTablesTests {
    private static final DecisionKey TABLE = new DecisionKey("approval-level-of-tests");
    private static final ProcessVariable<String> KIND = ProcessVariable.text("organizationKind");
    private static final ProcessVariable<Boolean> STATE_OWNED = ProcessVariable.flag("stateOwned");

    @Autowired
    DecisionTables tables;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void takeAway() {
        repository
                .createDeploymentQuery()
                .deploymentName(TABLE.value())
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aTableAnswersByWhatItIsGiven() {
        deploy(table());
        assertThat(answer("school", false)).isEqualTo("MUNICIPALITY");
        assertThat(answer("school", true)).isEqualTo("GENERAL_EDUCATION");
        assertThat(answer("college", true)).isEqualTo("VOCATIONAL_EDUCATION");
    }

    @Test
    void theNewestVersionAnswers() {
        deploy(table());
        deploy(table().replace(
                        "\"VOCATIONAL_EDUCATION\"</text></outputEntry>", "\"MUNICIPALITY\"</text></outputEntry>"));
        assertThat(answer("college", true)).isEqualTo("MUNICIPALITY");
    }

    @Test
    void noAnswerIsRefusedWithTheNameOfTheTable() {
        deploy(table());
        assertThatThrownBy(() -> answer("kindergarten", false))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Кто согласует программу и дорожную карту");
    }

    @Test
    void twoRulesThatHoldAreRefusedWithTheNameOfTheTable() {
        String stateOwned = "<inputEntry id=\"rule_state_owned\"><text>true</text>";
        assertThat(table()).contains(stateOwned);
        deploy(table().replace(stateOwned, stateOwned.replace("true", "")));
        assertThat(answer("school", true)).isEqualTo("GENERAL_EDUCATION");
        assertThatThrownBy(() -> answer("school", false))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Кто согласует программу и дорожную карту")
                .hasMessageContaining("однозначного ответа");
    }

    @Test
    void aTableIsAskedWithinATransactionOnly() {
        assertThatThrownBy(() -> tables.decide(TABLE, ProcessVariables.none()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private String answer(String kind, boolean stateOwned) {
        return String.valueOf(transaction.<String>execute(
                status -> tables.decide(TABLE, ProcessVariables.of(KIND, kind).and(STATE_OWNED, stateOwned))));
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .name(TABLE.value())
                .addInputStream(TABLE + ".dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String table() {
        try {
            return Files.readString(Path.of("processes", "approval-level.dmn"))
                    .replace("\"approval-level\"", "\"" + TABLE + "\"");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
