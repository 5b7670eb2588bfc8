package ru.nastavnik.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.TaskKey;

/** The link of a task as it stands in mails. */
@ApplicationTest
class TaskLinkTests {
    @Autowired
    private WebApplicationContext web;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private TestRegion region;

    private MockMvc mvc;
    private MunicipalityId municipality;
    private OrganizationId school;
    private TaskKey task;
    private String link;

    @BeforeEach
    void aTaskOfADirector() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        municipality = region.municipality();
        school = region.school(municipality);
        task = desk.openTask(school);
        link = "/task?id=" + desk.idOf(task);
    }

    @Test
    void asksAStrangerToSignIn() throws Exception {
        mvc.perform(get(link)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void leadsWhoActsToTheScreenOfTheTask() throws Exception {
        mvc.perform(get(link).with(authentication(region.director(school).authentication())))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("curator-appointments/" + task.key())));
    }

    @Test
    void leadsWhoControlsItToThePageThatSaysHowItStands() throws Exception {
        mvc.perform(get(link)
                        .with(authentication(region.municipalHead(municipality).authentication())))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", endsWith("notices/task?id=" + desk.idOf(task))));
    }

    @Test
    void refusesWhoseBusinessItIsNot() throws Exception {
        SignedIn elsewhere = region.director(region.school(municipality));
        SignedIn otherMunicipality = region.municipalHead(region.municipality());
        for (SignedIn person : new SignedIn[] {elsewhere, otherMunicipality}) {
            mvc.perform(get(link).with(authentication(person.authentication())))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("Эта задача не относится к вашей")));
        }
        mvc.perform(get("/task?id=none").with(authentication(elsewhere.authentication())))
                .andExpect(status().isForbidden());
    }
}
