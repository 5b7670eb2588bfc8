package ru.nastavnik.sheet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnairesTest {

    @ParameterizedTest
    @CsvSource({
        "false,5,наставляемого",
        "false,10,наставника",
        "false,17,участника групповой встречи",
        "false,27,по итогам участия в программе наставничества",
        "true,3,входная",
        "true,8,итоговая"
    })
    void stepsThatAskPeopleHaveAQuestionnaire(boolean college, int step, String what) {
        assertThat(Questionnaires.title(college, step)).isEqualTo("АНКЕТА\n" + what);
    }

    @ParameterizedTest
    @CsvSource({"false,6", "false,3", "true,4", "true,5"})
    void othersHaveNone(boolean college, int step) {
        assertThat(Questionnaires.title(college, step)).isEmpty();
    }
}
