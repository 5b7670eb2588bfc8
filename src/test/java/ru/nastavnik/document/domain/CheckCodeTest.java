package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.ValidationException;

class CheckCodeTest {
    private static final CheckCode CODE = new CheckCode("K7HM4TQAWXCPN9RE3D");

    @Test
    void codesAreOfEightyBitsAtLeast() {
        double bits = CheckCode.LENGTH * Math.log(CheckCode.ALPHABET.length()) / Math.log(2);
        assertThat(bits).isGreaterThanOrEqualTo(80);
        assertThat(CheckCode.ALPHABET.chars().distinct().count()).isEqualTo(CheckCode.ALPHABET.length());
        assertThat(CheckCode.ALPHABET).doesNotContainPattern("[0O1IL2Z5SG8BUV]");
    }

    @Test
    void codesAreDrawnFromTheWholeAlphabetAndNoTwoAreTheSame() {
        Random chance = new Random(7);
        Set<CheckCode> drawn = new HashSet<>();
        Set<Character> letters = new HashSet<>();
        for (int draw = 0; draw < 1000; draw++) {
            CheckCode code = CheckCode.random(chance);
            drawn.add(code);
            code.value().chars().forEach(letter -> letters.add((char) letter));
            assertThat(CheckCode.typed(code.printed())).isEqualTo(code);
        }
        assertThat(drawn).hasSize(1000);
        assertThat(letters).hasSize(CheckCode.ALPHABET.length());
    }

    @Test
    void aCodeIsPrintedInGroups() {
        assertThat(CODE.printed()).isEqualTo("K7H-M4T-QAW-XCP-N9R-E3D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7H-M4T-QAW-XCP-N9R-E3D",
                "k7hm4tqawxcpn9re3d",
                " K7H M4T QAW XCP N9R E3D ",
                // Letters of the Russian layout that look the same.
                "К7Н-М4Т-QАW-ХСР-N9R-ЕЗD"
            })
    void whatSomebodyReadsOffASheetIsUnderstood(String typed) {
        assertThat(CheckCode.typed(typed)).isEqualTo(CODE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "7F2K-9QXM",
                "K7H-M4T-QAW-XCP-N9R-E3",
                "K7H-M4T-QAW-XCP-N9R-E3D9",
                "K7H-M4T-QAW-XCP-N9R-E30",
                "Ж7H-M4T-QAW-XCP-N9R-E3D"
            })
    void whatCannotBeACodeIsRefusedWithAnExample(String typed) {
        assertThatThrownBy(() -> CheckCode.typed(typed))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("K7H-M4T-QAW-XCP-N9R-E3D");
    }
}
