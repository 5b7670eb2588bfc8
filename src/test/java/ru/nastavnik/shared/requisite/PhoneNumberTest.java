package ru.nastavnik.shared.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 (3822) 12-34-56",
                "+7 913 123-45-67",
                "(3822) 12-34-56",
                " 83822123456 ",
                "8 (3822) 12-34-56, доб. 7"
            })
    void aTelephoneIsWrittenWithItsCode(String typed) {
        assertThat(PhoneNumber.isOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12-34-56", "8 (3822) 12-34-5678", "восемь", "8 (3822) 12-34-56 доб 7", "8;3822123456"})
    void somethingElseIsNone(String typed) {
        assertThat(PhoneNumber.isOne(typed)).isFalse();
    }
}
