package ru.nastavnik.language.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.PersonName;

/** The rules against the lists of names, posts and bodies in all five cases. */
class ExpectedFormsTest {

    private static final double UNSURE_AT_MOST = 0.05;

    private final NameRules names = new NameRules();

    @Test
    void no_name_comes_out_wrong_and_few_are_doubted() {
        List<ExpectedForms> list = ExpectedForms.read("names.csv");

        assertThat(list).hasSizeGreaterThanOrEqualTo(500);
        ExpectedForms.Outcome outcome = ExpectedForms.judge(list, this::whole);
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.unsure()).hasSizeLessThan((int) (list.size() * UNSURE_AT_MOST));
    }

    @Test
    void no_post_comes_out_wrong_and_few_are_doubted() {
        List<ExpectedForms> list = ExpectedForms.read("posts.csv");

        assertThat(list).hasSizeGreaterThanOrEqualTo(200);
        ExpectedForms.Outcome outcome =
                ExpectedForms.judge(list, (row, target) -> PostRules.decide(row.text(), target));
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.unsure()).hasSizeLessThan((int) (list.size() * UNSURE_AT_MOST));
    }

    @Test
    void no_body_and_no_organisation_comes_out_wrong() {
        ExpectedForms.Outcome outcome = ExpectedForms.judge(
                ExpectedForms.read("organizations.csv"), (row, target) -> BodyRules.decide(row.text(), target));

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.unsure()).isEmpty();
    }

    @Test
    void the_traps_that_were_seen_in_papers_come_out_right() {
        List<ExpectedForms> traps = ExpectedForms.read("traps.csv");
        List<ExpectedForms> people =
                traps.stream().filter(row -> row.gender() != null).toList();
        List<ExpectedForms> posts =
                traps.stream().filter(row -> row.gender() == null).toList();

        assertThat(ExpectedForms.judge(people, this::whole).wrong()).isEmpty();
        assertThat(ExpectedForms.judge(posts, (row, target) -> PostRules.decide(row.text(), target))
                        .wrong())
                .isEmpty();
    }

    @Test
    void a_name_of_the_east_declines_alike_however_its_parts_are_spread_over_the_fields() {
        List<ExpectedForms> eastern = ExpectedForms.read("names.csv").stream()
                .filter(row -> row.kind().startsWith("Eastern") && row.name().patronymic() != null)
                .toList();

        ExpectedForms.Outcome outcome = ExpectedForms.judge(eastern, (row, target) -> {
            PersonName spread = row.name();
            return whole(
                    new PersonName(
                            spread.surname(), spread.givenName() + " " + spread.patronymic(), null, spread.gender()),
                    target);
        });
        assertThat(outcome.rows()).isGreaterThan(10);
        assertThat(outcome.wrong()).isEmpty();
    }

    private Declined whole(ExpectedForms row, GrammaticalCase target) {
        return whole(row.name(), target);
    }

    private Declined whole(PersonName name, GrammaticalCase target) {
        Map<?, Declined> parts = names.decide(name, target);
        return new Declined(
                parts.values().stream().map(Declined::form).collect(Collectors.joining(" ")),
                parts.values().stream().allMatch(Declined::sure));
    }
}
