package ru.nastavnik.workflow;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** Everybody sees where a process stands: what has passed, what is now, what comes next, in the picture and as text. */
@ApplicationTest
class DiagramTests {

    @Autowired
    Diagrams diagrams;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRegion region;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeDrafts drafts;

    private OrganizationId school;

    @BeforeEach
    void aSchool() {
        MockVaadin.setup();
        school = region.school();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void aDraftThatWasSentStandsWithTheDirectorAndMayGoOnOrComeBack() {
        ProgrammeId id = approvals.programme(school);
        assertThat(ids(position(id).current())).containsExactly("userTask_draft");
        assertThat(ids(position(id).next()))
                .as("the director, or whoever agrees first")
                .containsExactlyInAnyOrder("userTask_directorDecision", "userTask_agreement");

        SignedIn curator = region.curator(school);
        region.run(curator, () -> drafts.submit(id, programmes.get(id).version()));

        DiagramPosition sent = position(id);
        assertThat(ids(sent.passed())).contains("userTask_draft");
        assertThat(ids(sent.current())).containsExactly("userTask_directorDecision");
        assertThat(ids(sent.next()))
                .as("approved it goes on, returned it comes back")
                .contains("userTask_agreement", "userTask_draft");
        assertThat(sent.bpmnXml()).contains("userTask_directorDecision");
    }

    @Test
    void whatThePictureShowsIsReadAsTextToo() {
        ProgrammeId id = approvals.programme(school);
        DiagramPosition position = position(id);

        UI.getCurrent().add(new ProcessDiagram(position));

        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains(
                        position.current().get(0).label(),
                        position.next().get(0).label())
                .allMatch(text -> text.matches(".*[а-яё].*"));
        assertThat(_get(Section.class).getElement().getAttribute("aria-label")).isEqualTo("Положение процесса текстом");
    }

    @Test
    void aProcessThatHasEndedSaysSo() {
        RoadmapId id = approvals.roadmapInForce(school, UUID.randomUUID(), new SchoolYear(2026));
        DiagramPosition ended = diagrams.position(PaperApprovalProcess.KEY, BusinessKey.of(id.value()))
                .orElseThrow();
        assertThat(ended.current()).isEmpty();
        assertThat(ended.next()).isEmpty();
        assertThat(ids(ended.passed())).contains("userTask_draft", "userTask_directorDecision");

        UI.getCurrent().add(new ProcessDiagram(ended));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("Процесс завершён.");
    }

    @Test
    void whatHasNoProcessHasNoPosition() {
        assertThat(diagrams.position(PaperApprovalProcess.KEY, BusinessKey.of(UUID.randomUUID())))
                .isEmpty();
    }

    private DiagramPosition position(ProgrammeId id) {
        return diagrams.position(PaperApprovalProcess.KEY, BusinessKey.of(id.value()))
                .orElseThrow();
    }

    private static List<String> ids(List<DiagramPosition.Element> elements) {
        return elements.stream().map(DiagramPosition.Element::id).toList();
    }
}
