package ru.nastavnik.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTests {

    @Test
    void aLongRussianPhraseIsGood() {
        assertThat(PasswordRules.refusal("сирень у окна цветёт", "ivanova")).isEmpty();
    }

    @Test
    void nineSignsAreTooShort() {
        assertThat(PasswordRules.refusal("abcdefghi", "ivanova")).contains("Не короче 10 знаков");
    }

    @Test
    void whatTheHashWouldCutOffIsRefused() {
        assertThat(PasswordRules.refusal("абвгдежзик".repeat(4), "ivanova"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("Слишком длинный"));
    }

    @Test
    void repeatedSignsAndTheLoginItselfAreRefused() {
        assertThat(PasswordRules.refusal("aaaaaaaaaaaa", "ivanova")).isPresent();
        assertThat(PasswordRules.refusal("Ivanova-2026", "ivanova")).isPresent();
    }
}
