package ru.nastavnik.shared.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OgrnTest {

    /** The second has the remainder 10, of which the last digit counts. */
    @ParameterizedTest
    @ValueSource(strings = {"1027700132195", "1000000000110", "5000000000006"})
    void aNumberWhoseLastDigitIsTheRemainderIsValid(String number) {
        assertThat(Ogrn.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1027700132196",
                "1027700132185",
                "102770013219",
                "10277001321955",
                "0027700132195",
                "102770013219a",
                "",
                "304500116000157"
            })
    void aSlipOfTheHandOrAnotherKindOfNumberIsNot(String number) {
        assertThat(Ogrn.isValid(number)).isFalse();
    }
}
