package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateNamesTest {

    /** That no two of a kind are alike is checked when the names are read. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everything_that_a_kind_may_show_has_a_russian_name_of_its_own(DocumentKind kind) {
        assertThat(TemplateNames.of(kind).words()).isNotEmpty().allSatisfy(word -> {
            assertThat(TemplateNames.named(kind, word)).as(word.key()).isTrue();
            assertThat(word.text()).matches("[А-Яа-яЁё (),-]+");
        });
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void sample_data_of_a_kind_fit_its_schema(DocumentKind kind) {
        assertThat(kind.schema().problems(SampleData.of(kind, SampleData.usual(kind)), ""))
                .isEmpty();
        assertThat(kind.schema().problems(SampleData.of(kind, java.util.Set.of()), ""))
                .isEmpty();
    }
}
