package ru.nastavnik.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("Criteria of a municipality's programme")
class MunicipalRegistersTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestCampaigns given;

    @Autowired
    TestScreens screens;

    @Autowired
    Submissions submissions;

    @Autowired
    CampaignProgress progress;

    private SignedIn coordinator;
    private SignedIn head;
    private SubmissionId submission;

    @BeforeEach
    void aMunicipalityWithASchoolAtWork() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn curator = region.curator(school);
        RoadmapId roadmap = roadmaps.startedWithAPair(curator, region.director(school), school, YEAR);
        roadmaps.carryOut(curator, roadmap, 20, 21);
        region.school(municipality);
        coordinator = people.coordinator(municipality);
        head = people.municipalHead(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        CampaignId campaign = given.open(department, "municipal-criteria", municipality);
        submission = people.as(department, () -> progress.submissions(campaign))
                .get(0)
                .id();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("are computed by the registers of all its organisations where these know them")
    void computed() {
        assertThat(page().register())
                .containsOnlyKeys(
                        cell("1", "organizations"),
                        cell("6.2", "people"),
                        cell("trained", "amount"),
                        cell("pairs", "amount"),
                        cell("meetings", "amount"));
        assertThat(page().register().get(cell("trained", "amount"))).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(page().register().get(cell("pairs", "amount"))).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(page().register().get(cell("meetings", "amount"))).isEqualByComparingTo(new BigDecimal(2));

        people.as(coordinator, () -> submissions.submit(submission, 0, typed()));

        SubmissionPage seen = people.as(head, () -> submissions.page(submission));
        assertThat(seen.cell(cell("meetings", "amount")).text()).isEqualTo("2");
        assertThat(seen.cell(cell("meetings", "source")).text()).isEqualTo("по реестрам системы на 07.09.2026");
        assertThat(seen.cell(cell("2", "source")).text()).isEqualTo("отчёты школ на 01.09.2026");
    }

    @Test
    @DisplayName("tell of which organisations a computed number is made up, within the territory only")
    void parts() {
        assertThat(people.as(head, () -> submissions.registerParts(submission, cell("meetings", "amount"))))
                .extracting(RegisterPart::number)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal(2), BigDecimal.ZERO);
        SignedIn stranger = people.coordinator(region.municipality());
        assertThatThrownBy(() ->
                        people.as(stranger, () -> submissions.registerParts(submission, cell("meetings", "amount"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("are read on the page, with the way to their origin; another number is typed on demand only")
    void onThePage() {
        screens.open(coordinator, "submissions/" + submission);

        TextField meetings = _find(TextField.class, spec -> spec.withLabel("Всего по реестрам"))
                .get(1);
        assertThat(meetings.getValue()).isEqualTo("2");
        assertThat(meetings.isReadOnly()).isTrue();
        _click(_find(Button.class, spec -> spec.withText("откуда")).get(4));
        assertThat(_find(NativeTableRow.class)).hasSizeGreaterThanOrEqualTo(3);
        _click(_get(Button.class, spec -> spec.withText("Закрыть")));

        _click(_find(Button.class, spec -> spec.withText("указать другое")).get(3));
        assertThat(meetings.isReadOnly()).isFalse();
        meetings.setValue("5");
        assertThat(_find(com.vaadin.flow.component.html.Span.class))
                .extracting(com.vaadin.flow.component.html.Span::getText)
                .contains("По реестру 2: поясните расхождение.");
        _click(_get(Button.class, spec -> spec.withText("вернуть посчитанное")));
        assertThat(meetings.getValue()).isEqualTo("2");
        assertThat(meetings.isReadOnly()).isTrue();
    }

    /** Whatever the registers do not know, with its source. */
    private List<TypedFigure> typed() {
        SubmissionPage page = page();
        List<TypedFigure> typed = new ArrayList<>();
        for (Item item : page.items()) {
            for (Figure figure : page.form().figures()) {
                boolean computed = page.register().keySet().stream()
                        .anyMatch(known -> known.item().equals(item.code()));
                if (figure.concerns(item.code()) && !computed) {
                    typed.add(TypedFigure.of(
                            item.code(),
                            figure.key(),
                            figure.type() == FigureType.SOURCE ? "отчёты школ на 01.09.2026" : "1"));
                }
            }
        }
        return typed;
    }

    private SubmissionPage page() {
        return people.as(coordinator, () -> submissions.page(submission));
    }

    private static CellKey cell(String item, String figure) {
        return new CellKey(item, figure);
    }
}
