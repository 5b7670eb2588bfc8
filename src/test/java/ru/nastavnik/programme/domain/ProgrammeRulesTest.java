package ru.nastavnik.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.approval.RowChange;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.ProgrammeLayout;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.FieldViolation;

class ProgrammeRulesTest {
    private static final ChosenForm PUPILS =
            new ChosenForm("pupil-pupil", "ученик – ученик", List.of("равный – равному"));
    private static final ChosenForm TEACHER = new ChosenForm("teacher-pupil", "педагог – ученик", List.of());
    private static final Section GOAL = new Section("goal", "Цель", "Раскрыть потенциал");

    private final ProgrammeRules rules = new ProgrammeRules(List.of(
            known("pupil-pupil", "ученик – ученик", List.of("равный – равному", "лидер – пассивный")),
            known("teacher-pupil", "педагог – ученик", List.of())));

    @Test
    void aProgrammeWithAFormAndFilledSectionsMayBeSubmitted() {
        assertThat(rules.violations(List.of(PUPILS, TEACHER), List.of(GOAL))).isEmpty();
    }

    @Test
    void aProgrammeKeepsAForm() {
        assertThat(fields(List.of())).containsExactly("forms");
    }

    @Test
    void aFormHasATitleOfItsOwn() {
        ChosenForm nameless = new ChosenForm(null, " ", List.of());
        ChosenForm longest = new ChosenForm(null, "ф".repeat(200), List.of());
        ChosenForm tooLong = new ChosenForm(null, "ф".repeat(201), List.of());
        ChosenForm twice = new ChosenForm(null, " Педагог – ученик", List.of());

        assertThat(fields(List.of(nameless))).containsExactly(nameless.key());
        assertThat(fields(List.of(longest))).isEmpty();
        assertThat(fields(List.of(tooLong))).containsExactly(tooLong.key());
        assertThat(fields(List.of(TEACHER, twice))).containsExactly(twice.key());
    }

    @Test
    void whereTheMethodNamesRoleModelsSomeAreUsed() {
        ChosenForm without = new ChosenForm("pupil-pupil", "ученик – ученик", List.of());

        assertThat(fields(List.of(without))).containsExactly("form-pupil-pupil");
        assertThat(fields(List.of(TEACHER))).isEmpty();
    }

    @Test
    void noSectionIsEmpty() {
        assertThat(rules.violations(List.of(PUPILS), List.of(GOAL.withBody(" "))))
                .containsExactly(new FieldViolation("section-goal", "Раздел «Цель» пуст."));
    }

    @Test
    void theDifferencesToTheLayoutAreShown() {
        ChosenForm own = new ChosenForm(null, "выпускник – ученик", List.of());
        Section added = new Section("more", "Ещё", "Своё");
        ProgrammeLayout layout = new ProgrammeLayout(LayoutId.next(), 1, "Макет", true, null, List.of(GOAL), 0);

        assertThat(rules.differences(layout, List.of(PUPILS, TEACHER), List.of(GOAL)))
                .isEmpty();
        assertThat(rules.differences(layout, List.of(PUPILS, own), List.of(GOAL.withBody("Иначе"), added)))
                .containsExactly(
                        new RowChange("form-teacher-pupil", "Форма «педагог – ученик»", "в макете", null),
                        new RowChange(own.key(), "Форма «выпускник – ученик»", null, "своя форма организации"),
                        new RowChange("section-goal", "Цель", "Раскрыть потенциал", "Иначе"),
                        new RowChange("section-more", "Ещё", "", "Своё"));
    }

    @Test
    void aReviewKeepsTheContentInWords() {
        assertThat(ProgrammeRules.texts(List.of(PUPILS, TEACHER), List.of(GOAL)))
                .containsExactly(
                        new RowText("form-pupil-pupil", "Форма «ученик – ученик»", "равный – равному"),
                        new RowText("form-teacher-pupil", "Форма «педагог – ученик»", "без ролевых моделей"),
                        new RowText("section-goal", "Цель", "Раскрыть потенциал"));
    }

    private List<String> fields(List<ChosenForm> forms) {
        return rules.violations(forms, List.of(GOAL)).stream()
                .map(FieldViolation::field)
                .toList();
    }

    private static MentoringForm known(String code, String title, List<String> roleModels) {
        return new MentoringForm(code, title, "Оператор", List.of(), List.of(), roleModels);
    }
}
