package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.ValidationException;

class VersionCodeTest {
    private static final List<String> TEXT = List.of("ПРИКАЗ", "Закрепить за наставниками наставляемых");

    @Test
    void oneTextHasOneCodeAndAnotherTextAnother() {
        assertThat(VersionCode.of(TEXT)).isEqualTo(VersionCode.of(List.copyOf(TEXT)));
        assertThat(VersionCode.of(TEXT)).isNotEqualTo(VersionCode.of(List.of("ПРИКАЗ", "Закрепить")));
        assertThat(VersionCode.of(TEXT).value()).matches("[0-9A-HJKMNP-TV-Z]{8}");
    }

    /** The code is printed on paper: it must be the same in the next version of the program too. */
    @Test
    void theCodeOfATextNeverChanges() {
        assertThat(VersionCode.of(List.of("а")).printed()).isEqualTo(expected("а"));
    }

    private static String expected(String text) {
        String hash = ru.nastavnik.shared.Hashes.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long bits = Long.parseLong(hash.substring(0, 10), 16);
        String base32 = Long.toString(bits, 32).toUpperCase(java.util.Locale.ROOT);
        String padded = "0".repeat(8 - base32.length()) + base32;
        StringBuilder code = new StringBuilder();
        for (char digit : padded.toCharArray()) {
            code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(Character.digit(digit, 32)));
        }
        return code.insert(4, '-').toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7F2K-9QXM", "7f2k9qxm", " 7F2K – 9QXM ", "7F2К-9QХМ"})
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(VersionCode.typed(typed)).isEqualTo(new VersionCode("7F2K9QXM"));
    }

    @Test
    void lettersThatAreMistakenForDigitsAreDigits() {
        assertThat(VersionCode.typed("ОО11-ILЗЗ").value()).isEqualTo("00111133");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7F2K-9QX", "7F2K-9QXMA", "7F2K-9QXU", "версия 1"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThatThrownBy(() -> VersionCode.typed(typed))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("versionCode"));
    }

    @Test
    void aCodeIsPrintedInTwoHalves() {
        assertThat(new VersionCode("7F2K9QXM").printed()).isEqualTo("7F2K-9QXM");
    }
}
