package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringFormNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.Department;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A form of mentoring")
class FormsUnderTheirAliasTests {
    private static final String CODE = "teacher-pupil";

    @Autowired
    private MentoringForms forms;

    @Autowired
    private MentoringFormNames names;

    @Autowired
    private MonitoringDefinitions definitions;

    @Autowired
    private Reports reports;

    @Autowired
    private TestFigures given;

    @Autowired
    private TestRegion region;

    @Test
    @DisplayName(
            "prints in reports under the alias that the region uses, and under its title again when that is chosen")
    void alias() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        MentoringForm form = region.as(department, () -> forms.byCode(CODE));
        String alias = form.aliases().get(0);
        assertThat(printed()).contains(form.title()).doesNotContain(alias);

        region.run(department, () -> names.printUnder(CODE, alias));
        try {
            assertThat(printed()).contains(alias).doesNotContain(form.title());
        } finally {
            region.run(department, () -> names.printUnder(CODE, form.title()));
        }
        assertThat(printed()).contains(form.title());
    }

    @BeforeEach
    void figures() {
        given.coverage(region.municipality());
    }

    private String printed() {
        return region.as(
                region.operator(),
                () -> reports.preview("coverage", definitions.text(Kind.REPORT, "coverage", 2), TestFigures.DAY)
                        .tables()
                        .toString());
    }
}
