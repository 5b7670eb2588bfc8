package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7830002293", "500100732259"})
    void acceptsNumbersWhoseCheckDigitsAgree(String inn) {
        assertThat(Inn.isValid(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "500100732258", "500100732249", "770708389", "", "77070838933", "77o7083893"})
    void refusesWrongDigitsAndWrongLengths(String inn) {
        assertThat(Inn.isValid(inn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void noticesASingleMistypedDigit(int position) {
        StringBuilder inn = new StringBuilder("7707083893");
        char mistyped = inn.charAt(position) == '9' ? '0' : (char) (inn.charAt(position) + 1);
        inn.setCharAt(position, mistyped);
        assertThat(Inn.isValid(inn.toString())).isFalse();
    }
}
