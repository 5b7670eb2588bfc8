package ru.nastavnik.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped forms: each is readable, and none lets a step of the directive close as "a date and a comment". */
class FormsTest {
    private static final Forms FORMS = new Forms(new PathMatchingResourcePatternResolver());
    private static final FormContext TODAY = new FormContext(LocalDate.of(2026, 11, 20));

    /** Steps whose output is a row per person or pair; the form of the step itself only describes how it was held. */
    private static final List<String> JOURNALS = List.of(
            "step-05",
            "step-06",
            "step-09",
            "step-10",
            "step-12",
            "step-13",
            "step-15",
            "step-17",
            "step-20",
            "step-21",
            "step-22",
            "step-23",
            "step-24",
            "step-25",
            "step-27",
            "step-31",
            "college-step-03",
            "college-step-04",
            "college-step-08");

    static Stream<String> outputForms() {
        return Stream.concat(
                        FORMS.ids().stream().filter(id -> !JOURNALS.contains(id)),
                        JOURNALS.stream().map(id -> id + "-row"))
                .distinct();
    }

    @Test
    void everyStepHasItsForm() {
        assertThat(FORMS.ids())
                .containsAll(IntStream.rangeClosed(1, 34)
                        .filter(number -> number != 19)
                        .mapToObj(number -> String.format("step-%02d", number))
                        .toList())
                .containsAll(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> String.format("college-step-%02d", number))
                        .toList())
                .containsAll(JOURNALS.stream().map(id -> id + "-row").toList());
    }

    @ParameterizedTest
    @MethodSource("outputForms")
    void refusesToCloseWithADateOnly(String id) {
        FormData dateOnly = FormData.of("date", LocalDate.of(2026, 11, 19)).with("note", "Проведено");
        for (FormElement element : FORMS.get(id).elements()) {
            if (element instanceof FormElement.DynamicList list) {
                dateOnly = dateOnly.with(list.key(), List.of(FormData.of("date", LocalDate.of(2026, 11, 19))));
            }
        }
        assertThat(new FormValidator().validate(FORMS.get(id), dateOnly, TODAY))
                .as("what %s still asks for", id)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("outputForms")
    void hasALabelBesideEveryField(String id) {
        assertThat(FORMS.get(id).allElements())
                .filteredOn(FormElement.Field.class::isInstance)
                .allSatisfy(element ->
                        assertThat(((FormElement.Field) element).label()).isNotBlank());
    }

    @Test
    void assessesByTheSameParametersAtTheBeginningAndAtTheEnd() {
        List<String> baseline = parameters("step-09-row");
        assertThat(baseline).hasSizeGreaterThanOrEqualTo(5);
        assertThat(parameters("step-12-row")).isEqualTo(baseline);
        assertThat(parameters("step-31-row")).isEqualTo(baseline);
    }

    private static List<String> parameters(String id) {
        return FORMS.get(id).allElements().stream()
                .filter(FormElement.Field.class::isInstance)
                .map(FormElement.Field.class::cast)
                .filter(field -> field.kind() == FormElement.FieldKind.NUMBER)
                .map(field -> field.key() + " " + field.label())
                .toList();
    }
}
