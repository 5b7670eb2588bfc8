package ru.nastavnik.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void linesBecomeAListWithSemicolonsAndAFullStop() {
        assertThat(Wording.items("выявить запросы\n Подготовить наставников; \n\nоценить влияние..."))
                .containsExactly("выявить запросы;", "подготовить наставников;", "оценить влияние.");
    }

    @Test
    void anAbbreviationKeepsItsCapitals() {
        assertThat(Wording.items("ЦМН введена")).containsExactly("ЦМН введена.");
    }

    @Test
    void aGoalGoesOnAfterTheColon() {
        assertThat(Wording.afterColon("Создание условий для раскрытия потенциала"))
                .isEqualTo("создание условий для раскрытия потенциала.");
    }
}
