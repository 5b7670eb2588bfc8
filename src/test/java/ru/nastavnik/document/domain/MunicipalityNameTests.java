package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a municipality in a letter")
class MunicipalityNameTests {

    @ParameterizedTest
    @CsvSource({
        "Асиновский район, Асиновского района",
        "Александровский район, Александровского района",
        "Томский район, Томского района",
        "Верхнекетский район, Верхнекетского района",
        "Колпашевский район, Колпашевского района",
        "город Томск, города Томска",
        "город Северск, города Северска",
        "город Стрежевой, города Стрежевого",
        "город Кедровый, города Кедрового",
        "город Москва, города Москвы",
        "Первомайский муниципальный округ, Первомайского муниципального округа",
        "ЗАТО Северск, ЗАТО Северск",
    })
    @DisplayName("stands in the genitive")
    void genitive(String name, String genitive) {
        assertThat(MunicipalityName.genitive(name)).isEqualTo(genitive);
    }
}
