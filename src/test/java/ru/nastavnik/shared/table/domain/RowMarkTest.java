package ru.nastavnik.shared.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Key and version of a row")
class RowMarkTest {
    private static final RowMark MARK = RowMark.of("organization", "a:b", List.of("школа", "Томск"));

    @Test
    @DisplayName("come back from their text")
    void comesBack() {
        assertThat(RowMark.parse(" " + MARK.text() + " ")).contains(MARK);
        assertThat(MARK.text()).matches("organization:a:b:[0-9a-f]{10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "школа", "organization:a", "organization:a:12345", "organization::0123456789"})
    @DisplayName("are not read into other texts")
    void otherTexts(String text) {
        assertThat(RowMark.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("change their version with any cell, and with nothing that a cell does not show")
    void version() {
        assertThat(RowMark.of("organization", "a:b", List.of("школа", "Томск")).version())
                .isEqualTo(MARK.version());
        assertThat(RowMark.of("organization", "a:b", List.of("школа", "Томск ")).version())
                .isEqualTo(MARK.version());
        assertThat(RowMark.of("organization", "a:b", List.of("школаТомск", "")).version())
                .isNotEqualTo(MARK.version());
        assertThat(RowMark.of("organization", "a:b", Arrays.asList(new BigDecimal("5.0"), null))
                        .version())
                .isEqualTo(RowMark.of("organization", "a:b", List.of(new BigDecimal("5.00"), ""))
                        .version());
    }

    @Test
    @DisplayName("show days and numbers as people write them")
    void shown() {
        assertThat(RowMark.shown(LocalDate.of(2026, 9, 1))).isEqualTo("01.09.2026");
        assertThat(RowMark.shown(new BigDecimal("1200.50"))).isEqualTo("1200,5");
        assertThat(RowMark.shown(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(RowMark.shown(7)).isEqualTo("7");
        assertThat(RowMark.shown("  две   строки ")).isEqualTo("две строки");
        assertThat(RowMark.shown(null)).isEmpty();
    }
}
