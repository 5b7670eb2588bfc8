package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigureAgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Test
    void figuresOfTheLastYearSayNothing() {
        assertThat(FigureAge.warning(TODAY, TODAY)).isEmpty();
        assertThat(FigureAge.warning(LocalDate.of(2025, 9, 7), TODAY)).isEmpty();
    }

    @Test
    void olderOnesSayHowOldTheyAre() {
        assertThat(FigureAge.warning(LocalDate.of(2025, 9, 6), TODAY))
                .isEqualTo("Данным больше года: они на 06.09.2025. ");
        assertThat(FigureAge.warning(LocalDate.of(2023, 12, 31), TODAY))
                .isEqualTo("Данным больше 2 лет: они на 31.12.2023. ");
        assertThat(FigureAge.warning(LocalDate.of(2005, 6, 1), TODAY)).startsWith("Данным больше 21 года: ");
        assertThat(FigureAge.warning(LocalDate.of(2015, 6, 1), TODAY)).startsWith("Данным больше 11 лет: ");
    }
}
