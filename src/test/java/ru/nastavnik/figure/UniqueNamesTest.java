package ru.nastavnik.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names that count once each")
class UniqueNamesTest {

    @Test
    @DisplayName("are kept one a line, each once however it is written")
    void once() {
        assertThat(UniqueNames.of("ООО «Ромашка»; ООО \"Ромашка\"\nЗАО «Ёлка»;;"))
                .isEqualTo("ООО «Ромашка»\nЗАО «Ёлка»");
        assertThat(UniqueNames.of(" ; ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"н/д", "-", "–", "нет", "Нет.", "нет данных", "отсутствуют", "0", "ООО «Ромашка»; нет"})
    @DisplayName("are refused where a word says that there are none")
    void noNames(String text) {
        assertThatThrownBy(() -> UniqueNames.of(text)).hasMessageContaining("не название");
    }
}
