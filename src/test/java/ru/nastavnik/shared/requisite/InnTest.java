package ru.nastavnik.shared.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {

    @ParameterizedTest
    @ValueSource(strings = {"7001000006", "7002000009", "700000000120"})
    void acceptsNumbersWhoseCheckDigitsAgree(String inn) {
        assertThat(Inn.isValid(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001000007", "700000000121", "700000000130", "700100000", "", "70010000061", "70010000o6"})
    void refusesWrongDigitsAndWrongLengths(String inn) {
        assertThat(Inn.isValid(inn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void noticesASingleMistypedDigit(int position) {
        StringBuilder inn = new StringBuilder("7001000006");
        char mistyped = inn.charAt(position) == '9' ? '0' : (char) (inn.charAt(position) + 1);
        inn.setCharAt(position, mistyped);
        assertThat(Inn.isValid(inn.toString())).isFalse();
    }
}
