package ru.nastavnik.inbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.inbox.domain.AssignmentRules.Given;
import ru.nastavnik.shared.FieldViolation;

class AssignmentRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 18);

    private final AccountId curator = AccountId.next();
    private final AccountId psychologist = AccountId.next();
    private final AccountId teacher = AccountId.next();
    private final AccountId librarian = AccountId.next();

    @Test
    void aPartMayBeGivenToSomebodyElseUntilOnesOwnTerm() {
        assertThat(byCurator(DUE).violations(psychologist, "Провести анкетирование", DUE, TODAY))
                .isEmpty();
        assertThat(byCurator(DUE).violations(psychologist, "Провести анкетирование", TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void whoeverGivesSaysWhomWhatAndUntilWhen() {
        assertThat(byCurator(DUE).violations(null, " ", null, TODAY))
                .extracting(FieldViolation::field)
                .containsExactly("colleague", "part", "until");
    }

    @Test
    void aLongTextIsRefused() {
        assertThat(fields(byCurator(DUE).violations(psychologist, "д".repeat(500), DUE, TODAY)))
                .isEmpty();
        assertThat(fields(byCurator(DUE).violations(psychologist, "д".repeat(501), DUE, TODAY)))
                .containsExactly("part");
    }

    @Test
    void nobodyGivesAnythingToThemselves() {
        assertThat(byCurator(DUE).violations(curator, "Анкеты", DUE, TODAY))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("другому человеку"));
    }

    @Test
    void whatIsGivenOnDoesNotComeBackToWhoeverAnswersForTheTask() {
        AssignmentRules rules =
                new AssignmentRules(psychologist, Set.of(curator), List.of(new Given(curator, psychologist)), DUE);

        assertThat(rules.violations(curator, "Анкеты", DUE, TODAY))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("colleague");
                    assertThat(violation.message()).contains("по кругу").contains("отвечает за всю задачу");
                });
    }

    @Test
    void nothingGoesRoundInACircleHoweverLong() {
        AssignmentRules rules = new AssignmentRules(
                librarian,
                Set.of(curator),
                List.of(
                        new Given(curator, psychologist),
                        new Given(psychologist, teacher),
                        new Given(teacher, librarian)),
                DUE);

        assertThat(rules.violations(psychologist, "Анкеты", DUE, TODAY))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("по кругу"));
        assertThat(fields(rules.violations(teacher, "Анкеты", DUE, TODAY))).containsExactly("colleague");
        assertThat(rules.violations(AccountId.next(), "Анкеты", DUE, TODAY)).isEmpty();
    }

    @Test
    void twoWhoHaveTheirPartsFromOnePersonMayHelpEachOtherOnce() {
        Given first = new Given(curator, psychologist);
        Given second = new Given(curator, teacher);
        AssignmentRules rules = new AssignmentRules(psychologist, Set.of(curator), List.of(first, second), DUE);

        assertThat(rules.violations(teacher, "Анкеты", DUE, TODAY)).isEmpty();
        AssignmentRules back = new AssignmentRules(
                teacher, Set.of(curator), List.of(first, second, new Given(psychologist, teacher)), DUE);
        assertThat(fields(back.violations(psychologist, "Анкеты", DUE, TODAY))).containsExactly("colleague");
    }

    @Test
    void nobodyGivesMoreTimeThanTheyHave() {
        assertThat(byCurator(DUE).violations(psychologist, "Анкеты", DUE.plusDays(1), TODAY))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("until");
                    assertThat(violation.message()).contains("18.09.2026");
                });
        assertThat(fields(byCurator(DUE).violations(psychologist, "Анкеты", TODAY.minusDays(1), TODAY)))
                .containsExactly("until");
    }

    @Test
    void whatIsLateOrHasNoTermMayBeGivenUntilAnyDay() {
        assertThat(byCurator(TODAY.minusDays(3)).violations(psychologist, "Анкеты", DUE, TODAY))
                .isEmpty();
        assertThat(byCurator(null).violations(psychologist, "Анкеты", DUE, TODAY))
                .isEmpty();
    }

    private AssignmentRules byCurator(@Nullable LocalDate last) {
        return new AssignmentRules(curator, Set.of(curator), List.of(), last);
    }

    private static List<String> fields(List<FieldViolation> violations) {
        return violations.stream().map(FieldViolation::field).toList();
    }
}
