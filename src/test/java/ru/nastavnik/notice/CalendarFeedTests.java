package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.TaskKey;

/** A person's calendar by a secret link. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedTests {
    @Autowired
    private WebApplicationContext web;

    @Autowired
    private OwnCalendarFeed feed;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aDirectorWithATask() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = region.school();
        director = region.director(school);
    }

    @Test
    void showsTheTermsOfOnesTasksToWhoeverKnowsTheLink() throws Exception {
        TaskKey task = desk.openTask(school);
        desk.due(task, LocalDate.of(2026, 9, 18));
        TaskKey others = desk.openTask(region.school());
        desk.due(others, LocalDate.of(2026, 9, 18));
        String link = actors.callAs(director, feed::issue);

        String text = mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        List<CalendarComponent> events = calendar.getComponents();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).toString())
                .contains("DTSTART;VALUE=DATE:20260918")
                .contains("UID:task-" + desk.idOf(task) + "@nastavnik")
                .contains("SUMMARY:Срок: ");
    }

    @Test
    void saysWhenItWasLastReadAndLeadsToNothingOnceRevoked() throws Exception {
        String link = actors.callAs(director, feed::issue);
        assertThat(actors.callAs(director, feed::state).orElseThrow().lastUsedAt())
                .isNull();
        mvc.perform(get(link)).andExpect(status().isOk());
        assertThat(actors.callAs(director, feed::state).orElseThrow().lastUsedAt())
                .isEqualTo(clock.instant());

        actors.runAs(director, feed::revoke);

        mvc.perform(get(link)).andExpect(status().isNotFound());
        assertThat(actors.callAs(director, feed::state)).isEmpty();
    }

    @Test
    void aNewLinkReplacesTheOneBeforeAndAWrongOneLeadsToNothing() throws Exception {
        String first = actors.callAs(director, feed::issue);
        String second = actors.callAs(director, feed::issue);

        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        mvc.perform(get("/feed/nothing.ics")).andExpect(status().isNotFound());
    }

    @Test
    void whoIsSwitchedOffHasNoCalendar() throws Exception {
        String link = actors.callAs(director, feed::issue);
        jdbc.sql("update app.account set blocked = true where id = :id")
                .param("id", director.account().value())
                .update();

        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void theSecretStandsInNoLogAndInNoTable(CapturedOutput output) throws Exception {
        String link = actors.callAs(director, feed::issue);
        String secret = link.replaceAll(".*/|\\.ics$", "");
        mvc.perform(get(link)).andExpect(status().isOk());

        assertThat(output.getAll()).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from app.calendar_feed where secret_hash = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from app.audit_entry where facts::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
