package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A new version of a roadmap form")
class RoadmapFormsTests {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 9, 1);

    @Autowired
    private RoadmapForms forms;

    @Autowired
    private RoadmapTemplates templates;

    @Autowired
    private TestRegion region;

    @Autowired
    private TransactionTemplate transaction;

    /** Forms are the whole region's, so what a test does to them is taken back. */
    private void undone(Runnable test) {
        SignedIn operator = region.operator();
        region.run(
                operator,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    test.run();
                }));
    }

    @Test
    @DisplayName("words steps anew, and leaves their order and the version in force as they were")
    void wordsAnew() {
        undone(() -> {
            RoadmapTemplate before =
                    templates.versions(RoadmapKind.ORGANIZATION).get(0);
            RoadmapTemplateId draft = forms.draft(RoadmapKind.ORGANIZATION);
            forms.save(draft, 0, "Форма 2027 года", reworded(before, 3, "Итог опроса в новой редакции"));
            forms.approve(draft, 1, NEXT_YEAR);

            RoadmapTemplate after = templates.versions(RoadmapKind.ORGANIZATION).get(0);
            assertThat(after.approved()).isTrue();
            assertThat(after.number()).isEqualTo(before.number() + 1);
            assertThat(after.step(3).output()).isEqualTo("Итог опроса в новой редакции");
            assertThat(after.step(3).dependsOn()).isEqualTo(before.step(3).dependsOn());
            assertThat(templates.version(before.id())).isEqualTo(before);
            assertThat(templates
                            .inForce(RoadmapKind.ORGANIZATION, NEXT_YEAR.minusDays(1))
                            .orElseThrow()
                            .id())
                    .isEqualTo(before.id());
            assertThat(templates
                            .inForce(RoadmapKind.ORGANIZATION, NEXT_YEAR)
                            .orElseThrow()
                            .id())
                    .isEqualTo(draft);
        });
    }

    @Test
    @DisplayName("never changes once it is approved")
    void neverChanges() {
        undone(() -> {
            RoadmapTemplate before = templates.versions(RoadmapKind.COLLEGE).get(0);
            RoadmapTemplateId draft = forms.draft(RoadmapKind.COLLEGE);
            forms.approve(draft, 0, NEXT_YEAR);

            assertThatThrownBy(() -> forms.save(draft, 1, "Другое", reworded(before, 1, "Другое")))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> forms.discard(draft)).isInstanceOf(ConflictException.class);
        });
    }

    @Test
    @DisplayName("is refused beside the field if a wording is missing, a term runs backwards or the day has passed")
    void isRefused() {
        undone(() -> {
            RoadmapTemplate before =
                    templates.versions(RoadmapKind.ORGANIZATION).get(0);
            RoadmapTemplateId draft = forms.draft(RoadmapKind.ORGANIZATION);
            List<StepWording> steps = reworded(before, 3, " ");
            steps.set(4, new StepWording(5, "Шаг", "Итог", new UsualTerm(MonthDay.of(2, 1), MonthDay.of(10, 1))));
            forms.save(draft, 0, "", steps);

            assertThatThrownBy(() -> forms.approve(draft, 1, LocalDate.of(2026, 9, 1)))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(FieldViolation::field)
                                    .containsExactly("effectiveFrom", "title", "output-3", "term-5"));
        });
    }

    @Test
    @DisplayName("is begun once, can be thrown away, and two operators do not write over each other")
    void isBegunOnce() {
        undone(() -> {
            RoadmapTemplateId draft = forms.draft(RoadmapKind.COLLEGE);
            assertThatThrownBy(() -> forms.draft(RoadmapKind.COLLEGE)).isInstanceOf(ConflictException.class);
            forms.save(draft, 0, "Первый", List.of());
            assertThatThrownBy(() -> forms.save(draft, 0, "Второй", List.of())).isInstanceOf(ConflictException.class);

            forms.discard(draft);
            assertThat(templates.versions(RoadmapKind.COLLEGE))
                    .noneMatch(version -> version.id().equals(draft));
        });
    }

    @Test
    @DisplayName("is nobody's business but the regional centre's")
    void isTheCentres() {
        assertThatThrownBy(() -> region.run(
                        region.department(Department.GENERAL_EDUCATION), () -> forms.draft(RoadmapKind.COLLEGE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static List<StepWording> reworded(RoadmapTemplate template, int no, String output) {
        List<StepWording> steps =
                new ArrayList<>(template.steps().stream().map(StepWording::of).toList());
        StepWording step = steps.get(no - 1);
        steps.set(no - 1, new StepWording(no, step.title(), output, step.usualTerm()));
        return steps;
    }
}
