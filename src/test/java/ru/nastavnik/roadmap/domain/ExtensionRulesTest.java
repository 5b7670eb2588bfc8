package ru.nastavnik.roadmap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.SchoolYear;

class ExtensionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate FORMER = LocalDate.of(2026, 9, 10);
    private static final LocalDate LIMIT = LocalDate.of(2026, 9, 30);
    private static final LocalDate END_OF_DIRECTIVE = LocalDate.of(2027, 5, 31);

    @Test
    void aLaterDayWithinEveryLimitIsGranted() {
        assertThat(wanted(Stage.CONDITIONS, FORMER, TODAY)).isEmpty();
        assertThat(wanted(Stage.CONDITIONS, FORMER, LIMIT))
                .as("the last day of the municipal limit")
                .isEmpty();
        assertThat(wanted(Stage.MENTEES, FORMER, END_OF_DIRECTIVE))
                .as("the last day of the directive, in a stage without a limit")
                .isEmpty();
    }

    @Test
    void theMunicipalRoadmapLimitsTheStageThatItNames() {
        assertThat(wanted(Stage.CONDITIONS, FORMER, LIMIT.plusDays(1)))
                .containsExactly("По муниципальной дорожной карте этап заканчивается раньше этой даты.");
        assertThat(wanted(Stage.MENTEES, FORMER, LIMIT.plusDays(1))).isEmpty();
    }

    @Test
    void anOpenLimitLimitsNothing() {
        assertThat(wanted(Stage.MENTORS, FORMER, END_OF_DIRECTIVE)).isEmpty();
    }

    @Test
    void theNewDayIsLaterThanTheFormerOne() {
        assertThat(wanted(Stage.MENTEES, TODAY, TODAY)).containsExactly("Новый срок должен быть позже действующего.");
        assertThat(wanted(Stage.MENTEES, null, TODAY)).containsExactly("Новый срок должен быть позже действующего.");
    }

    @Test
    void theNewDayHasNotPassed() {
        assertThat(wanted(Stage.MENTEES, FORMER, TODAY.minusDays(1)))
                .containsExactly("Новый срок не может быть в прошлом.");
    }

    @Test
    void nothingLastsLongerThanTheDirective() {
        assertThat(wanted(Stage.MENTEES, FORMER, END_OF_DIRECTIVE.plusDays(1)))
                .containsExactly("Новый срок вне срока распоряжения.");
    }

    @Test
    void aRequestSaysWhy() {
        assertThat(rules().violations(Stage.MENTEES, FORMER, TODAY, " "))
                .containsExactly(new FieldViolation("reason", "Напишите, почему нужно больше времени."));
    }

    private static List<String> wanted(Stage stage, @Nullable LocalDate former, LocalDate wantedTo) {
        List<FieldViolation> violations = rules().violations(stage, former, wantedTo, "Карантин");
        assertThat(violations).extracting(FieldViolation::field).allMatch("wantedTo"::equals);
        return violations.stream().map(FieldViolation::message).toList();
    }

    private static ExtensionRules rules() {
        Term directive = new Term(LocalDate.of(2026, 6, 1), END_OF_DIRECTIVE);
        List<StageLimit> limits =
                List.of(new StageLimit(Stage.CONDITIONS, null, LIMIT), new StageLimit(Stage.MENTORS, TODAY, null));
        return new ExtensionRules(new PlanningFrame(new SchoolYear(2026), directive, limits), TODAY);
    }
}
