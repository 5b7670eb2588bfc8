package ru.nastavnik.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.publication.document.NameSearch;

@DisplayName("The search for surnames in texts")
class NameSearchTests {
    private final NameSearch search = new NameSearch(List.of("Тропинин", "Луговская", "Сорока", "Пчёлкин"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Лучший – Тропинин Глеб.",
                "наградили Тропинина",
                "вместе с Тропининым",
                "ТРОПИНИН",
                "Луговской вручили",
                "за Сорокой закреплён",
                "Пчелкину",
                "«Пчёлкина»"
            })
    @DisplayName("finds them in every case of the language")
    void found(String text) {
        assertThat(search.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"тропинка в лес", "луговые травы", "Сорокаднёвный срок", "", "наставник и наставляемый"})
    @DisplayName("passes texts that name nobody")
    void passed(String text) {
        assertThat(search.isIn(text)).isFalse();
    }

    @Test
    @DisplayName("finds nothing where there is nobody to find")
    void nobody() {
        assertThat(new NameSearch(List.of()).isIn("Тропинин")).isFalse();
    }
}
