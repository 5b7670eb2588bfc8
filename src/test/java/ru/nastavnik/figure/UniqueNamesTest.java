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
    @ValueSource(
            strings = {
                "н/д",
                "-",
                "–",
                "нет",
                "Нет.",
                "нет данных",
                "отсутствуют",
                "0",
                "ООО «Ромашка»; нет",
                "нету",
                "нет предприятий",
                "Предприятий нет",
                "не привлекались",
                "0 предприятий",
                "3",
                "...",
                "…",
                "- нет"
            })
    @DisplayName("are refused where a word says that there are none")
    void noNames(String text) {
        assertThatThrownBy(() -> UniqueNames.of(text)).hasMessageContaining("не название");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. ООО «А»\n2. АО «Б»",
                "1) ООО «А»\n2) АО «Б»",
                "- ООО «А»\n– АО «Б»",
                "• ООО «А»;• АО «Б»",
                "ООО «А», АО «Б»",
                "ООО «А» и АО «Б»",
                "ООО \"А\" , АО\u00a0«Б»;"
            })
    @DisplayName("are two, however they are numbered, marked or parted")
    void parted(String text) {
        assertThat(UniqueNames.of(text).lines()).hasSize(2);
        assertThat(UniqueNames.of(text).lines().map(ru.nastavnik.shared.spelling.domain.Spelling::key))
                .containsExactly("ооо а", "ао б");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ООО «Рога, копыта и К»",
                "Завод резиновой обуви, г. Томск",
                "ООО «Ромашка», отделение в Асино",
                "1-й хлебокомбинат",
                "2 ГИС",
                "НПО «Вирион» и К"
            })
    @DisplayName("are one with its commas, digits and «и»")
    void one(String text) {
        assertThat(UniqueNames.of(text)).isEqualTo(text);
    }
}
