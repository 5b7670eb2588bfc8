package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
class SignInTests {
    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestPeople people;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @Test
    void theRightPasswordOpensASessionInThePersonsPost() throws Exception {
        SignedIn director = people.director(OrganizationId.next());

        MvcResult result = attempt(director.login(), TestPeople.PASSWORD);

        assertThat(principal(result)).isEqualTo(director);
        assertThat(auditActions(director.account())).contains("sign-in.succeeded");
    }

    @Test
    void aPasswordIsKeptAsASlowHashOnly() {
        SignedIn director = people.director(OrganizationId.next());

        assertThat(jdbc.sql("select password_hash from app.account where login = :login")
                        .param("login", director.login())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$12$")
                .doesNotContain(TestPeople.PASSWORD);
    }

    @Test
    void aNewSessionIdIsGivenAtSignIn() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        mvc.perform(post("/login")
                .session(session)
                .with(csrf())
                .param("username", director.login())
                .param("password", TestPeople.PASSWORD));

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() throws Exception {
        SignedIn director = people.director(OrganizationId.next());

        String wrongPassword = refusal(attempt(director.login(), "не тот пароль"));
        String unknownLogin = refusal(attempt("nobody-" + UUID.randomUUID(), "не тот пароль"));

        assertThat(wrongPassword).isEqualTo(unknownLogin).contains("Неверное имя для входа или пароль");
        assertThat(auditActions(director.account())).contains("sign-in.failed");
    }

    @Test
    void fiveMistakesCloseTheSignInForAMinuteEvenForTheRightPassword() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        for (int i = 0; i < 4; i++) {
            attempt(director.login(), "не тот пароль");
        }

        assertThat(refusal(attempt(director.login(), "не тот пароль"))).contains("закрыт до 10:01");
        assertThat(refusal(attempt(director.login(), TestPeople.PASSWORD))).contains("закрыт до 10:01");

        clock.advance(Duration.ofSeconds(61));
        assertThat(principal(attempt(director.login(), TestPeople.PASSWORD)).account())
                .isEqualTo(director.account());
    }

    @Test
    void unknownLoginsAreLockedOutAlike() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            attempt(nobody, "не тот пароль");
        }

        assertThat(refusal(attempt(nobody, "не тот пароль"))).contains("закрыт до 10:01");
    }

    @Test
    void theAdministratorCanForgiveFailures() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        for (int i = 0; i < 5; i++) {
            attempt(director.login(), "не тот пароль");
        }

        people.as(people.administrator(), () -> {
            assertThat(administration.isLockedOut(director.account())).isTrue();
            administration.forgiveFailures(director.account());
        });

        assertThat(principal(attempt(director.login(), TestPeople.PASSWORD)).account())
                .isEqualTo(director.account());
    }

    @Test
    void aBlockedAccountIsRefusedOnlyAfterTheRightPassword() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        people.as(people.administrator(), () -> administration.block(director.account()));

        assertThat(refusal(attempt(director.login(), "не тот пароль"))).contains("Неверное имя");
        assertThat(refusal(attempt(director.login(), TestPeople.PASSWORD))).contains("отключена");
    }

    @Test
    void anAccountWithoutAPostHasNothingToSignInFor() throws Exception {
        String login = "person-" + UUID.randomUUID();
        people.account(login, null);

        assertThat(refusal(attempt(login, TestPeople.PASSWORD))).contains("нет действующей должности");
    }

    @Test
    void blockingEndsTheSessionThatIsOpen() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        MockHttpSession session = session(attempt(director.login(), TestPeople.PASSWORD));
        people.as(people.administrator(), () -> administration.block(director.account()));

        clock.advance(Duration.ofMinutes(1));
        mvc.perform(get("/anything").session(session)).andExpect(redirectedUrlPattern("**/login"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anIdleSessionEndsAlthoughItsTabStillBeats() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        MockHttpSession session = session(attempt(director.login(), TestPeople.PASSWORD));
        mvc.perform(get("/actuator/health").session(session));
        for (int minute = 0; minute < 30; minute += 5) {
            clock.advance(Duration.ofMinutes(5));
            mvc.perform(get("/actuator/health?v-r=heartbeat").session(session));
        }
        assertThat(session.isInvalid()).isFalse();

        clock.advance(Duration.ofMinutes(1));
        mvc.perform(get("/actuator/health").session(session));

        assertThat(session.isInvalid()).isTrue();
    }

    /** An open tab asks every few seconds whether something is new, and its tables confirm what the answer changed. */
    @Test
    void anIdleSessionEndsAlthoughItsTabRefreshesItself() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        MockHttpSession session = session(attempt(director.login(), TestPeople.PASSWORD));
        mvc.perform(get("/actuator/health").session(session));
        for (int minute = 0; minute < 30; minute += 5) {
            clock.advance(Duration.ofMinutes(5));
            call(session, "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}");
            call(
                    session,
                    "{\"type\":\"publishedEventHandler\",\"node\":7,\"templateEventMethodName\":\"confirmUpdate\"}");
        }
        assertThat(session.isInvalid()).isFalse();

        clock.advance(Duration.ofMinutes(1));
        mvc.perform(get("/actuator/health").session(session));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatAPersonDoesKeepsTheSession() throws Exception {
        SignedIn director = people.director(OrganizationId.next());
        MockHttpSession session = session(attempt(director.login(), TestPeople.PASSWORD));
        for (int minute = 0; minute < 60; minute += 20) {
            clock.advance(Duration.ofMinutes(20));
            call(
                    session,
                    "{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\"},"
                            + "{\"type\":\"event\",\"node\":9,\"event\":\"click\"}");
        }

        assertThat(session.isInvalid()).isFalse();
    }

    private void call(MockHttpSession session, String calls) throws Exception {
        mvc.perform(post("/actuator/health?v-r=uidl")
                .with(csrf())
                .session(session)
                .contentType("application/json")
                .content("{\"rpc\":[" + calls + "],\"syncId\":3,\"clientId\":3}"));
    }

    @Test
    void withoutSignInEverythingLeadsToTheSignIn() throws Exception {
        mvc.perform(get("/admin/accounts")).andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(get("/actuator/env")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void answersForbidForeignContent() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    private MvcResult attempt(String login, String password) throws Exception {
        return mvc.perform(post("/login").with(csrf()).param("username", login).param("password", password))
                .andReturn();
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) result.getRequest().getSession();
    }

    private static SignedIn principal(MvcResult result) {
        SecurityContext context = (SecurityContext)
                session(result).getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context).as("a session was opened").isNotNull();
        return (SignedIn) context.getAuthentication().getPrincipal();
    }

    private static String refusal(MvcResult result) {
        AuthenticationException refused =
                (AuthenticationException) session(result).getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        assertThat(refused).as("the attempt was refused").isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private List<String> auditActions(AccountId account) {
        return jdbc.sql("select action from app.audit_entry where subject_id = :account")
                .param("account", account.toString())
                .query(String.class)
                .list();
    }
}
