package ru.nastavnik.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
class FoundationTest {
    private static final String SCOPE = "select app.scope_organization()";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aReadOfPersonalDataOutsideATransactionFails() {
        assertThatThrownBy(() -> jdbc.sql(SCOPE).query(UUID.class).optional())
                .rootCause()
                .hasMessageContaining("data scope");
    }

    @Test
    void aTransactionSeesTheOrganizationOfItsScope() {
        OrganizationId school = OrganizationId.next();
        UUID seen = DataScope.during(
                DataScope.system("test", school),
                () -> transactions.execute(
                        status -> jdbc.sql(SCOPE).query(UUID.class).single()));
        assertThat(seen).isEqualTo(school.value());
    }

    @Test
    void aScopeEndsWithItsTransaction() {
        DataScope.during(
                DataScope.system("test", OrganizationId.next()),
                () -> transactions.execute(
                        status -> jdbc.sql(SCOPE).query(UUID.class).single()));
        assertThatThrownBy(() -> jdbc.sql(SCOPE).query(UUID.class).optional())
                .rootCause()
                .hasMessageContaining("data scope");
    }

    @Test
    void statementsKeepOnePlanWithinAnOrganizationOnly() {
        assertThat(plansIn(DataScope.system("test", OrganizationId.next()))).isEqualTo("force_generic_plan");
        assertThat(plansIn(DataScope.system("test"))).isEqualTo("auto");
        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
                .as("outside transactions")
                .isEqualTo("auto");
    }

    private @Nullable String plansIn(DataScope scope) {
        return DataScope.during(
                scope,
                () -> transactions.execute(status ->
                        jdbc.sql("show plan_cache_mode").query(String.class).single()));
    }

    @Test
    void theApplicationCannotChangeTheShapeOfTables() {
        assertThatThrownBy(() -> jdbc.sql("create table app.intruder (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
