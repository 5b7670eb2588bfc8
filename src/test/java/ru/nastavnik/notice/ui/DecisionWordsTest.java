package ru.nastavnik.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Согласовать дорожную карту: школа № 5, 2026/2027 | false | Решение: согласовано
        Утвердить программу наставничества: школа № 5    | false | Решение: утверждено
        Подписать приказ о закреплении пар               | false | Решение: подписано
        Решить о продлении срока шага 3: школа № 5       | false | Решение: дано согласие
        Принять показатели или вернуть: Охват            | false | Решение: принято
        Принять показатели или вернуть: Охват            | true  | Решение: возвращено
        Итог                                             | false | Решение: дело пошло дальше
        """)
    void aDecisionIsToldInTheWordOfItsTask(String task, boolean returned, String words) {
        assertThat(DecisionWords.of(task, returned)).isEqualTo(words);
    }
}
