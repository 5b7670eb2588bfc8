package ru.nastavnik.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The term for which papers are kept")
class StorageTermTest {
    private static final StorageTerm FIVE = new StorageTerm(5);

    @Test
    @DisplayName("is counted from 1 January of the year after the paper's")
    void counted() {
        for (LocalDate dated : new LocalDate[] {LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)}) {
            assertThat(FIVE.keptThrough(dated)).contains(LocalDate.of(2031, 12, 31));
            assertThat(FIVE.isOver(dated, LocalDate.of(2031, 12, 31))).isFalse();
            assertThat(FIVE.isOver(dated, LocalDate.of(2032, 1, 1))).isTrue();
        }
    }

    @Test
    @DisplayName("says up to which date papers are released today")
    void released() {
        assertThat(FIVE.latestReleased(LocalDate.of(2031, 12, 31))).contains(LocalDate.of(2025, 12, 31));
        assertThat(FIVE.latestReleased(LocalDate.of(2032, 1, 1))).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    @DisplayName("that is permanent is never over")
    void permanent() {
        StorageTerm permanent = StorageTerm.permanent();

        assertThat(permanent.isOver(LocalDate.of(1950, 1, 1), LocalDate.of(2100, 1, 1)))
                .isFalse();
        assertThat(permanent.keptThrough(LocalDate.of(1950, 1, 1))).isEmpty();
        assertThat(permanent.latestReleased(LocalDate.of(2100, 1, 1))).isEmpty();
        assertThat(permanent.words()).isEqualTo("постоянно");
    }

    @ParameterizedTest
    @CsvSource({
        "1,1 год",
        "2,2 года",
        "4,4 года",
        "5,5 лет",
        "11,11 лет",
        "12,12 лет",
        "14,14 лет",
        "21,21 год",
        "22,22 года",
        "75,75 лет"
    })
    @DisplayName("is said in Russian")
    void words(int years, String words) {
        assertThat(new StorageTerm(years).words()).isEqualTo(words);
    }

    @Test
    @DisplayName("is between one year and seventy-five, or permanent")
    void bounds() {
        assertThat(new StorageTerm(75).years()).isEqualTo(75);
        assertThatThrownBy(() -> new StorageTerm(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StorageTerm(76)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is proposed by the register, for good if nothing else is known")
    void proposed() {
        assertThat(ProposedTerms.of("ORDERS")).isEqualTo(StorageTerm.permanent());
        assertThat(ProposedTerms.of("PROTOCOLS")).isEqualTo(StorageTerm.permanent());
        assertThat(ProposedTerms.of("REPORTS")).isEqualTo(FIVE);
        assertThat(ProposedTerms.of("SOMETHING_NEW")).isEqualTo(StorageTerm.permanent());
    }
}
