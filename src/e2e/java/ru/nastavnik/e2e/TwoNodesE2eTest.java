package ru.nastavnik.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import ru.nastavnik.NastavnikApplication;

/**
 * Two nodes on one database, below a path, and a proxy before them that knows no WebSocket: what one does the other
 * shows, and both together tell each person once.
 */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesE2eTest {
    private static final Path FIRST = Path.of("target", "two-nodes", "first").toAbsolutePath();
    private static final Path SECOND = Path.of("target", "two-nodes", "second").toAbsolutePath();
    private static final String BELOW = "/nastavnik";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("nastavnik-demo");

    /** An open page asks every ten seconds. */
    private static final Duration SEEN = Duration.ofSeconds(40);

    private static final int DIRECTORS = 12;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<UUID> schools = new ArrayList<>();
    private @Nullable ApplicationProcess first;
    private @Nullable ApplicationProcess second;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @BeforeAll
    void bothRun() {
        Path chromium = Chromium.orSkip();
        mail.start();
        String[] settings = {
            "--nastavnik.demo=false",
            "--server.servlet.context-path=" + BELOW,
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--nastavnik.mail.from=nastavnik@region.test",
            "--nastavnik.mail.per-minute=6000",
            "--nastavnik.public-address=https://nastavnik.test"
        };
        ApplicationProcess one = ApplicationProcess.start(FIRST, NastavnikApplication.class, settings);
        first = one;
        one.address();
        UUID town = UUID.randomUUID();
        one.change("insert into app.municipality (id, name, kind) values ('%s', 'Город', 'городской округ')"
                .formatted(town));
        IntStream.rangeClosed(1, DIRECTORS).forEach(number -> directorOf(one, school(one, town, number), number));
        ApplicationProcess other = one.join(SECOND, NastavnikApplication.class, settings);
        second = other;
        other.address();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
        mail.stop();
    }

    @Test
    void anOpenPageShowsWhatIsDoneOnTheOtherNode() {
        try (Person here = Person.signIn(browser(), first().address(), "director-1");
                Person there = Person.signIn(browser(), second().address(), "director-1")) {
            here.opens("tasks").settled().sees("Открыто 0");

            task(0, "now()");
            assertThat(here.page().getByText("Открыто 1").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SEEN.toMillis()));
            assertThat(bell(here)).isVisible();

            there.opens("notices").settled().press("Отметить все прочитанными").settled();
            assertThat(bell(here)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SEEN.toMillis()));
        }
    }

    @Test
    void bothTogetherMailEachPersonOnce() throws MessagingException {
        IntStream.range(1, DIRECTORS).forEach(school -> task(school, "now() - interval '20 minutes'"));

        assertThat(mail.waitForIncomingEmail(Duration.ofMinutes(2).toMillis(), DIRECTORS - 1))
                .isTrue();
        // Time for a node that would send what the other has sent.
        await().pollDelay(Duration.ofSeconds(30)).atMost(Duration.ofMinutes(1)).until(() -> true);

        List<String> to = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            to.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        assertThat(to)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(1, DIRECTORS)
                        .mapToObj(school -> "director-" + (school + 1) + "@school.test")
                        .toList());
    }

    @Test
    void behindAProxyWithoutWebSocketsPagesRefreshAndALostNodeAsksToSignInAnew() {
        try (PlainProxy proxy = PlainProxy.before(root(first()))) {
            try (Person person = Person.signIn(browser(), proxy.address() + BELOW, "director-2")) {
                person.opens("decisions").settled();
                int before = person.page().getByText("Прочитать и решить").count();
                task(1, "now()");
                assertThat(person.page().getByText("Прочитать и решить"))
                        .hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(SEEN.toMillis()));
                assertThat(person.page().url()).startsWith(proxy.address() + BELOW);

                proxy.turnTo(root(second()));
                person.opens("tasks");
                person.page().waitForURL(url -> url.startsWith(proxy.address() + BELOW + "/login"));
            }
            try (Person person = Person.signIn(browser(), proxy.address() + BELOW, "director-2")) {
                person.opens("tasks").settled();
                assertThat(person.page().url()).startsWith(proxy.address() + BELOW + "/tasks");
            }
        }
    }

    private static Locator bell(Person person) {
        return person.page().locator(".bell .waiting-count");
    }

    private static String root(ApplicationProcess node) {
        return node.address().replace(BELOW, "");
    }

    private UUID school(ApplicationProcess node, UUID town, int number) {
        UUID school = UUID.randomUUID();
        schools.add(school);
        node.change("""
            insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                          location_municipality_id, state_owned, department, opened_on)
            values ('%s', 'school', 'Школа № %d', 'Школа № %d', 'Администрация', 'Город', '%s', '%s', false,
                    'GENERAL_EDUCATION', date '2010-09-01')
            """.formatted(school, number, number, town, town));
        return school;
    }

    private static void directorOf(ApplicationProcess node, UUID school, int number) {
        UUID account = UUID.randomUUID();
        node.change("""
            insert into app.account (id, login, password_hash, password_change_required, surname, given_name, gender,
                                     workplace_organization_id, created_at)
            values ('%s', 'director-%d', '%s', false, 'Директорова', 'Анна', 'FEMALE', '%s', now());
            insert into app.post (id, account_id, role, title, organization_id, valid_from)
            values ('%s', '%s', 'DIRECTOR', 'директор', '%s', date '2024-09-02');
            insert into app.notice_choice (account_id, address, confirmed_at, soon, digest)
            values ('%s', 'director-%d@school.test', now(), %b, false)
            """.formatted(
                account, number, HASH, school, UUID.randomUUID(), account, school, account, number, number > 1));
    }

    /** As the engine's transaction would leave it with its notice, whichever node it ran on. */
    private void task(int school, String openedAt) {
        first().change("""
            with opened as (
                insert into app.task (task_id, process_key, business_key, element_id, title, role, point, organization_id,
                                      state, opened_at)
                values ('%s', 'curator-appointment', '%s', 'userTask_proposeCandidate', 'Предложить кандидата',
                        'DIRECTOR', '7.2', '%s', 'OPEN', %s)
                returning task_id, role, organization_id, opened_at
            )
            insert into app.notice (kind, post, task_id, created_at, not_before, dedupe_key)
            select 'OPENED', app.notice_post(role, organization_id, null, null), task_id, opened_at,
                   opened_at + interval '15 minutes', 'opened:' || task_id
              from opened
            """.formatted(UUID.randomUUID(), UUID.randomUUID(), schools.get(school), openedAt));
    }

    private ApplicationProcess first() {
        return Objects.requireNonNull(first);
    }

    private ApplicationProcess second() {
        return Objects.requireNonNull(second);
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
