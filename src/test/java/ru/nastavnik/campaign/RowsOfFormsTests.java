package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("The extension of practices, of which a row names its form of mentoring")
class RowsOfFormsTests {
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
    Submissions submissions;

    private SignedIn curator;
    private SubmissionId extension;

    @BeforeEach
    void aSchoolWithAPairOfAPupilOfTenAndATeacher() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        curator = region.curator(school);
        roadmaps.startedWithAPair(curator, region.director(school), school, YEAR);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        extension = given.submission(department, given.open(department, "extension", school), school);
    }

    @Test
    @DisplayName("is offered the participants of 10 to 19 years of that form, and a difference is to be explained")
    void offered() {
        save("1", "teacher-pupil", "5");

        assertThat(register())
                .containsOnly(Map.entry("1:before", "0"), Map.entry("1:mentors", "0"), Map.entry("1:mentees", "1"));
        assertThat(page().problems())
                .filteredOn(problem -> problem.cell().equals(new CellKey("1", "mentees")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(CellProblem.Kind.EXPLANATION_NEEDED);
                    assertThat(problem.message()).isEqualTo("По реестру 1: поясните расхождение.");
                });
    }

    @Test
    @DisplayName("is offered zeros of a form without pairs, and nothing where no form or one form twice is named")
    void notOffered() {
        save("1", "pupil-pupil", "0");
        assertThat(register())
                .containsOnlyKeys("1:before", "1:mentors", "1:mentees")
                .containsValue("0");

        save("1", "", "0");
        assertThat(register()).isEmpty();

        save("1", "teacher-pupil", "1", "2", "teacher-pupil", "0");
        assertThat(register()).isEmpty();
    }

    /** @param rows number, form and mentees of each */
    private void save(String... rows) {
        List<TypedFigure> figures = new ArrayList<>();
        for (int row = 0; row < rows.length; row += 3) {
            figures.add(TypedFigure.of(rows[row], "programme", "Шаг навстречу"));
            figures.add(TypedFigure.of(rows[row], "form", rows[row + 1]));
            figures.add(TypedFigure.of(rows[row], "mentees", rows[row + 2]));
        }
        people.as(
                curator,
                () -> submissions.saveDraft(extension, page().submission().version(), figures));
    }

    private Map<String, String> register() {
        return page().register().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        known -> known.getKey().item() + ":" + known.getKey().figure(),
                        known -> plain(known.getValue())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private SubmissionPage page() {
        return people.as(curator, () -> submissions.page(extension));
    }
}
