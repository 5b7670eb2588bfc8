package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class TaskNamesTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestApprovals approvals;

    @Autowired
    OrganizationRegister organizations;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDrafts programmeDrafts;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts roadmapDrafts;

    @Autowired
    TaskList tasks;

    private OrganizationId school;
    private String name;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolOfAMunicipality() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        name = organizations.get(school).shortName();
        curator = region.curator(school);
        director = region.director(school);
        head = region.municipalHead(municipality);
    }

    @Test
    void theTasksOfAProgrammeSayWhatAndWhoseAndOfWhichYear() {
        ProgrammeId id = approvals.programme(school);
        assertThat(titles(curator)).containsExactly("Подготовить программу наставничества: " + name + ", 2026/2027");
        region.run(curator, () -> programmeDrafts.submit(id, programmes.get(id).version()));
        assertThat(titles(director)).containsExactly("Утвердить программу наставничества: " + name + ", 2026/2027");
        region.run(director, () -> signing.approve(id.paper(), 1));
        assertThat(titles(head)).containsExactly("Согласовать программу наставничества: " + name + ", 2026/2027");
    }

    @Test
    void theTasksOfARoadmapSayWhatAndWhoseAndOfWhichYear() {
        RoadmapId id = approvals.roadmap(school, YEAR);
        region.run(curator, () -> {
            RoadmapView proposed = roadmapDrafts.propose(id, roadmaps.get(id).version());
            roadmapDrafts.submit(id, proposed.version());
        });
        assertThat(titles(director)).containsExactly("Утвердить дорожную карту: " + name + ", 2026/2027");
        region.run(director, () -> signing.approve(id.paper(), 1));
        assertThat(titles(head)).containsExactly("Согласовать дорожную карту: " + name + ", 2026/2027");
    }

    @Test
    void aTaskIsFoundByWhatItIsAbout() {
        ProgrammeId programme = approvals.programme(school);
        approvals.roadmap(school, YEAR);
        assertThat(region.as(
                                curator,
                                () -> tasks.mine(TaskFilter.none().matching("программу наставничества"), null, 10))
                        .rows())
                .extracting(row -> row.task().key().value())
                .containsExactly(programme.toString());
    }

    private List<String> titles(SignedIn person) {
        return region.as(person, () -> tasks.mine(TaskFilter.none(), null, 10)).rows().stream()
                .map(TaskRow::title)
                .toList();
    }
}
