package ru.nastavnik.execution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("Criteria of quality (step 30)")
class CriteriaOfQualityTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final int CRITERIA = 30;

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestScreens screens;

    @Autowired
    StepExecution execution;

    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWhosePairsHaveMet() {
        OrganizationId school = region.school();
        curator = region.curator(school);
        SignedIn director = region.director(school);
        roadmap = roadmaps.started(school, YEAR);
        PersonId mentee = region.as(curator, () -> people.mentee(school, YEAR));
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 1));
        region.run(curator, () -> people.mentor(school, YEAR, 1));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        roadmaps.fixPairs(curator, director, school, YEAR, Map.of(mentor, mentee));
        roadmaps.carryOut(curator, roadmap, 20, 21, 22, 23, 24, 25, 26);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("that journals and orders know are computed: mentors trained, pairs, meetings")
    void computed() {
        assertThat(page().context().figures())
                .containsEntry("trainedMentors", new BigDecimal(2))
                .containsEntry("fixedPairs", BigDecimal.ONE)
                .containsEntry("activePairs", BigDecimal.ONE)
                .containsEntry("pairedMentees", BigDecimal.ONE)
                .containsEntry("meetingsHeld", new BigDecimal(5));

        close(typed());

        assertThat(page().state()).isEqualTo(StepProgress.State.DONE);
        assertThat(page().output().number("trained")).contains(new BigDecimal(2));
        assertThat(page().output().number("meetings")).contains(new BigDecimal(5));
    }

    @Test
    @DisplayName("that are typed differently are asked about, and the computed number stays beside the typed one")
    void different() {
        FormData otherwise = typed().with("trainedOwn", BigDecimal.ONE);

        assertThatThrownBy(() -> close(otherwise))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("trainedWhy"));
        close(otherwise.with("trainedWhy", "Второй наставник обучался в прошлом году"));

        FormData recorded = page().output();
        assertThat(recorded.number("trained")).contains(new BigDecimal(2));
        assertThat(recorded.number("trainedOwn")).contains(BigDecimal.ONE);
        assertThat(recorded.text("trainedWhy")).contains("Второй наставник обучался в прошлом году");
    }

    @Test
    @DisplayName("that nobody but a person knows are typed with their source and day")
    void typedWithSource() {
        FormData form = typed();
        List<FormData> rows = form.rows("criteria").stream()
                .map(row -> row.with("source", null).with("asOf", null))
                .toList();

        assertThatThrownBy(() -> close(form.with("criteria", rows)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder("criteria[0].source", "criteria[0].asOf"));
    }

    @Test
    @DisplayName("stand on the page with their day and the places that they come from")
    void onThePage() {
        screens.open(curator, "roadmap/" + roadmap + "/steps/" + CRITERIA);

        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Наставников обучено"))
                        .isReadOnly())
                .isTrue();
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("roadmap/" + roadmap + "/steps/15", "roadmap/" + roadmap + "/steps/23", "pairs");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Почему обучено иначе")))
                .isEmpty();
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Обучено, по вашим данным")), 7);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Почему обучено иначе"))
                        .isRequiredIndicatorVisible())
                .isTrue();
    }

    private StepPage page() {
        return roadmaps.page(curator, roadmap, CRITERIA);
    }

    private FormData typed() {
        return FilledForms.of(page().form(), page().context());
    }

    private void close(FormData data) {
        region.run(curator, () -> execution.close(roadmap, CRITERIA, data));
    }
}
