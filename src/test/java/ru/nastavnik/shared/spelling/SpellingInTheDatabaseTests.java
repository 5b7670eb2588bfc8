package ru.nastavnik.shared.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
@Transactional
@DisplayName("The database compares names as the program does")
class SpellingInTheDatabaseTests {
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Грачёв Фёдор", "Маи\u0306оров Фе\u0308дор", "МБОУ «СОШ № 101» г. Томск", "MAOY \"Лицей №1\"",
                "ученик – ученик", " Анна‑Мария\u00a0 Ёж\u200b ", "Рысь , Ива ( ёж )", "Cидоров Ивaн"
            })
    @DisplayName("to the letter, for Russian writings")
    void sameKey(String text) {
        assertThat(jdbc.sql("select app.spelling_key(:text)")
                        .param("text", text)
                        .query(String.class)
                        .single())
                .isEqualTo(Spelling.key(text));
    }

    @Test
    @DisplayName("and finds names without ё and with their parts swapped")
    void words() {
        assertThat(found("Грачев")).isTrue();
        assertThat(found("федор грачёв")).isTrue();
        assertThat(found("")).isTrue();
        assertThat(found("Грачёв Пётр")).isFalse();
        assertThat(found("100%")).isFalse();
    }

    private boolean found(String typed) {
        return jdbc.sql("select app.has_words('Грачёв Фёдор Ильич', :typed)")
                .param("typed", typed)
                .query(Boolean.class)
                .single();
    }
}
