package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("A sheet for a federal system")
class FederalSheetTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private FederalSheets sheets;

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn operator;
    private MunicipalityId municipality;

    @BeforeEach
    void twoSchoolsAndACollege() {
        jdbc.sql("update app.figure_set set as_of = date '2020-01-01'").update();
        operator = people.centreOperator();
        municipality = region.municipality();
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        rows.put(
                SubmissionSubject.of(region.school(municipality)),
                List.of(FigureValue.number("-", "pupils", 312), FigureValue.number("-", "involved", 57)));
        rows.put(
                SubmissionSubject.of(region.school(municipality)),
                List.of(
                        FigureValue.number("-", "pupils", 88),
                        FigureValue.notComputable("-", "involved", "нет доступа")));
        figures.imported("pupils-class5to11", "Проверка", TODAY.minusDays(1), "проверка", rows);
    }

    @Test
    @DisplayName("has a line for each organisation, and words in the place of what cannot be computed")
    void lines() {
        String csv = new String(people.as(operator, () -> sheets.make("federal-pupils", true)), StandardCharsets.UTF_8);

        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("312").contains("57").contains("не рассчитывается: нет доступа");
        assertThat(csv.lines().skip(2).findFirst().orElseThrow()).contains("88").doesNotContain(";0");
    }

    @Test
    @DisplayName("is kept with who made it, of which day, and who uploaded it when: once")
    void uploaded() {
        people.as(operator, () -> sheets.make("federal-pupils", false));
        FederalSheet made = people.as(operator, () -> sheets.list()).get(0);
        assertThat(made.rows()).isEqualTo(2);
        assertThat(made.asOf()).isEqualTo(TODAY.minusDays(1));
        assertThat(made.sha256()).hasSize(64);
        assertThat(made.uploadedOn()).isNull();

        assertThatThrownBy(() -> people.as(operator, () -> sheets.uploaded(made.id(), TODAY.plusDays(1), "")))
                .isInstanceOf(ValidationException.class);
        people.as(operator, () -> sheets.uploaded(made.id(), TODAY, " 17-А "));

        FederalSheet uploaded = people.as(operator, () -> sheets.list()).get(0);
        assertThat(uploaded.uploadedOn()).isEqualTo(TODAY);
        assertThat(uploaded.receipt()).isEqualTo("17-А");
        assertThat(uploaded.uploadedBy()).isNotEmpty();
        assertThatThrownBy(() -> people.as(operator, () -> sheets.uploaded(made.id(), TODAY, "ещё раз")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("holds the lines of its maker's territory, and is nothing for a municipality")
    void territory() {
        String csv = new String(
                people.as(
                        people.department(Department.VOCATIONAL_EDUCATION), () -> sheets.make("federal-pupils", true)),
                StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(1);
        SignedIn head = people.municipalHead(municipality);
        assertThatThrownBy(() -> people.as(head, () -> sheets.make("federal-pupils", true)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
