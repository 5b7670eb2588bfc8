package ru.nastavnik.shared.spelling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Writings of a name")
class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Грачёв|грачев",
                "Фёдор|Фе\u0308дор",
                "Майоров|Маи\u0306оров",
                "МБОУ «СОШ № 101»|мбоу \"сош №101\"",
                "МБОУ «СОШ № 101»|MБOУ СОШ №\u00a0101",
                "MAOY Лицей|МАОУ лицей",
                "ученик – ученик|ученик–ученик",
                "ученик – ученик|ученик - ученик",
                "г. Томск|г.Томск",
                "Школа  5|Школа 5",
                "с\u00adло\u200bво|слово",
                "Анна‑Мария|Анна-Мария",
                "город Томск|\u00a0город\u00a0Томск ",
                "Рысь , Ива|рысь, ива"
            })
    @DisplayName("are the same if they differ by what nobody means")
    void same(String one, String other) {
        assertThat(Spelling.same(one, other)).isTrue();
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Томск,Томский", "Школа 5,Школа 6", "СОШ,ООШ", "Wi-Fi,Вай-Фай", "АБ,А Б"})
    @DisplayName("stay apart if they say something else")
    void different(String one, String other) {
        assertThat(Spelling.same(one, other)).isFalse();
    }

    @Test
    @DisplayName("are kept without what nobody sees, with their letters, dashes and lines")
    void clean() {
        assertThat(Spelling.clean(" \u00a0Пётр\t\tЁж\u200b \u00a0")).isEqualTo("Пётр Ёж");
        assertThat(Spelling.clean("первый \r\n  второй\n")).isEqualTo("первый\nвторой");
        assertThat(Spelling.clean("ученик – ученик")).isEqualTo("ученик – ученик");
        assertThat(Spelling.clean("обычный текст")).isSameAs("обычный текст");
        assertThat(Spelling.clean(" ")).isEmpty();
        assertThat(Spelling.clean("")).isEmpty();
        assertThat(Spelling.clean("Маи\u0306оров")).isEqualTo("Майоров");
        assertThat(Spelling.clean("а\u0007б")).isEqualTo("аб");
    }

    @Test
    @DisplayName("are mended where a Latin letter stands inside a Russian word, and nowhere else")
    void mended() {
        assertThat(Spelling.mended("Cидоров Ивaн, 7A")).isEqualTo("Сидоров Иван, 7A");
        assertThat(Spelling.mended("ivan@example.org HP")).isEqualTo("ivan@example.org HP");
        assertThat(Spelling.mended("Fедор")).as("no look-alike").isEqualTo("Fедор");
        assertThat(Spelling.key("7A")).as("compared as Russian").isEqualTo("7а");
    }

    @Test
    @DisplayName("are found by their words in any order")
    void words() {
        assertThat(Spelling.hasWords("Грачёв Фёдор Ильич", "федор грачев")).isTrue();
        assertThat(Spelling.hasWords("Грачёв Фёдор Ильич", "Грач ")).isTrue();
        assertThat(Spelling.hasWords("Грачёв Фёдор Ильич", "")).isTrue();
        assertThat(Spelling.hasWords("Грачёв Фёдор Ильич", "Грачёв Пётр")).isFalse();
    }
}
