package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

/** A statement that takes too long is ended, says so, and leaves its connection to others. */
@ApplicationTest
class StatementTimeoutTests {
    private static final StatementTimeouts SHORT = new StatementTimeouts(
            Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ZERO);

    @Autowired
    HikariDataSource pool;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestPeople people;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestScreens screens;

    @Autowired
    OwnerConnection database;

    @AfterEach
    void leave() {
        screens.close();
    }

    @Test
    void whatAPersonWaitsForIsEndedAndFreesTheConnection() {
        SignedIn operator = people.centreOperator();
        int busyBefore = pool.getHikariPoolMXBean().getActiveConnections();
        long begin = System.nanoTime();

        assertThatThrownBy(() -> people.as(operator, () -> inShortTime(() -> sleep(20))))
                .isInstanceOf(QueryTimeoutException.class)
                .satisfies(failure -> assertThat(ErrorNotice.messageFor(failure).happened())
                        .isEqualTo("База данных не ответила вовремя, и запрос остановлен."));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(busyBefore);
        assertThat(people.as(operator, () -> inShortTime(() -> "another statement")))
                .isEqualTo("another statement");
    }

    @Test
    void whoHasNotSignedInWaitsNoLonger() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        try {
            assertThat(inShortTime(this::timeout)).isEqualTo("300ms");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void workWithoutAPersonMayTakeLonger() {
        assertThat(DataScope.during(DataScope.system("test"), () -> inShortTime(() -> sleep(1))))
                .isEqualTo("slept");
    }

    @Test
    void aReportOfAPersonMayTakeLonger() throws NoSuchMethodException {
        TransactionAttribute report = new AnnotationTransactionAttributeSource()
                .getTransactionAttribute(
                        Reports.class.getMethod("compute", String.class, LocalDate.class), Reports.class);

        String answer = people.as(people.centreOperator(), () -> {
            ScopedTransactionManager manager = manager();
            TransactionStatus status = manager.getTransaction(report);
            try {
                return sleep(1);
            } finally {
                manager.rollback(status);
            }
        });

        assertThat(answer).isEqualTo("slept");
    }

    @Test
    void theTimeEndsWithItsTransaction() {
        people.as(people.centreOperator(), () -> inShortTime(() -> "nothing"));

        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .as("outside transactions")
                .isEqualTo("10min");
    }

    @Test
    void narrowingToAnOrganizationKeepsTheTimeOfThePage() {
        SignedIn operator = people.centreOperator();
        DataScopes scopes = scopes();

        assertThat(people.as(
                        operator,
                        () -> inShortTime(
                                () -> scopes.within(DataScope.system("test", OrganizationId.next()), this::timeout))))
                .isEqualTo("300ms");
    }

    @Test
    void onlyListsAboveOrganizationsArePlannedForTheirValues() {
        TransactionTemplate reading = new TransactionTemplate(manager());
        reading.setReadOnly(true);

        assertThat(plans(DataScope.system("test"), reading)).isEqualTo("force_custom_plan");
        assertThat(plans(DataScope.system("test"), transactions)).isEqualTo("auto");
        assertThat(plans(DataScope.system("test", OrganizationId.next()), reading))
                .isEqualTo("force_generic_plan");
    }

    /** The page asks for a table that somebody else holds: it waits as long as pages may, and says so in plain words. */
    @Test
    void aPageThatTheDatabaseDoesNotAnswerSaysSo() throws SQLException {
        SignedIn director = people.director(organizations.school(organizations.municipality(true)));
        int busyBefore = pool.getHikariPoolMXBean().getActiveConnections();
        try (Connection other = database.connection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table app.task_filter in access exclusive mode");

            screens.open(director, "tasks");

            assertThat(texts()).contains("Слишком долго").contains("База данных не ответила вовремя");
            other.rollback();
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(busyBefore);

        screens.open(director, "tasks");
        assertThat(texts()).contains("Открыто");
    }

    private static String texts() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> PrettyPrintTreeKt.toPrettyTree((Component) part))
                .collect(Collectors.joining("\n"));
    }

    private @Nullable String plans(DataScope scope, TransactionTemplate transaction) {
        return DataScope.during(
                scope,
                () -> transaction.execute(status ->
                        jdbc.sql("show plan_cache_mode").query(String.class).single()));
    }

    private String timeout() {
        return jdbc.sql("show statement_timeout").query(String.class).single();
    }

    private String sleep(int seconds) {
        return jdbc.sql("select 'slept' from pg_sleep(:seconds)")
                .param("seconds", seconds)
                .query(String.class)
                .single();
    }

    private <T> @Nullable T inShortTime(Supplier<T> work) {
        return new TransactionTemplate(manager()).execute(status -> work.get());
    }

    private DataScopes scopes() {
        return new DataScopes(currentActor, jdbc, SHORT);
    }

    private ScopedTransactionManager manager() {
        return new ScopedTransactionManager(pool, this::scopes);
    }
}
