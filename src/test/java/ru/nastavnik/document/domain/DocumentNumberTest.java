package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.ValidationException;

class DocumentNumberTest {

    @Test
    void numbersAreOrderedAsPeopleOrderThem() {
        List<String> sorted = Stream.of("1000-од", "182-од", "9-од", "181/10-од", "181/2-од", "181-од", "181а-од")
                .map(DocumentNumberTest::number)
                .sorted(Comparator.comparing(DocumentNumber::sortKey))
                .map(DocumentNumber::text)
                .toList();

        assertThat(sorted).containsExactly("9-од", "181-од", "181/2-од", "181/10-од", "181а-од", "182-од", "1000-од");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-од", " 15 - од ", "15–ОД", "№ 15-од", "015-од", "15"})
    void oneNumberSpeltDifferentlyHasOnePlace(String typed) {
        assertThat(number(typed).sortKey()).isEqualTo(number("15-од").sortKey());
        assertThat(number(typed).running()).isEqualTo(15);
    }

    @Test
    void theTextIsPrintedAsItWasTypedButForBlanksAndDashes() {
        assertThat(number(" № 181 / 1 – од").text()).isEqualTo("181/1-од");
        assertThat(number("01-03/12").text()).isEqualTo("01-03/12");
    }

    @Test
    void whatTheRegisterAddsIsNoPartOfTheRunningNumber() {
        assertThat(DocumentNumber.running(7, "331/", "").text()).isEqualTo("331/7");
        assertThat(DocumentNumber.of("331/7", "331/", "").running()).isEqualTo(7);
        assertThat(DocumentNumber.of("331/7", "", "").running()).isEqualTo(331);
        assertThat(DocumentNumber.of("12-лс", "", "-од").sortKey())
                .isNotEqualTo(number("12-од").sortKey());
        assertThat(DocumentNumber.of("5", "5", "").running()).isEqualTo(5);
        assertThat(DocumentNumber.running(1, "", "-2").running()).isEqualTo(1);
    }

    @Test
    void aNumberOfZerosIsZero() {
        assertThat(number("000").running()).isZero();
        assertThat(number("000").sortKey()).isEqualTo("0".repeat(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "б/н", "1<script>", "1234567890", "12345678901234567890/1234567890-1", "1\u202E2"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> number(typed))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("number"));
    }

    @Test
    void theLongestNumbersAreTaken() {
        assertThat(number("123456789").running()).isEqualTo(123_456_789);
        assertThat(number("1".repeat(9) + "/" + "2".repeat(20)).text()).hasSize(30);
    }

    private static DocumentNumber number(String typed) {
        return DocumentNumber.of(typed, "", "-од");
    }
}
