package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.support.ApplicationTest;

/** What browsers are told by HTTP, and the setting for a proxy that ends TLS. */
@ApplicationTest
class TransportSecurityTests {
    @Autowired
    private WebApplicationContext web;

    @Test
    void everyAnswerForbidsFramesGuessingAndThingsFromElsewhere() throws Exception {
        MockHttpServletResponse answer = answer(false);

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "form-action 'self'")
                .doesNotContain("http:", "https:", "*");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void browsersThatCameOverTlsAreToldToStayThere() throws Exception {
        assertThat(answer(true).getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer(false).getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        configured("", environment -> {
            assertThat(environment.getProperty("server.servlet.session.cookie.http-only"))
                    .isEqualTo("true");
            assertThat(environment.getProperty("server.servlet.session.cookie.same-site"))
                    .isEqualTo("lax");
            assertThat(environment.getProperty("server.forward-headers-strategy"))
                    .as("nobody is believed who sends headers of a proxy")
                    .isNull();
        });
    }

    @Test
    void behindTlsTheCookieTravelsOverTlsOnlyAndTheProxyIsBelieved() {
        configured("behind-tls", environment -> {
            assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(environment.getProperty("server.forward-headers-strategy"))
                    .isEqualTo("native");
            assertThat(environment.getProperty("server.servlet.session.cookie.http-only"))
                    .isEqualTo("true");
        });
    }

    private MockHttpServletResponse answer(boolean secure) throws Exception {
        return MockMvcBuilders.webAppContextSetup(web)
                .apply(springSecurity())
                .build()
                .perform(get("/documents").secure(secure))
                .andReturn()
                .getResponse();
    }

    private static void configured(String profile, Consumer<Environment> check) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> check.accept(context.getEnvironment()));
    }
}
