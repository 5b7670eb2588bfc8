package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.report.domain.PublishedColumn;

@DisplayName("A published column")
class PublishedColumnTest {

    @Test
    @DisplayName("of the first snapshot was truncated: every cell agrees by that rule and by no other")
    void truncated() {
        PublishedColumn column = PublishedColumn.of(
                "Доля, %",
                List.of(
                        cell("63,66", 184, 289),
                        cell("38,70", 24, 62),
                        cell("75,77", 219, 289),
                        cell("58,06", 36, 62),
                        cell("18,68", 54, 289),
                        cell("14,51", 9, 62),
                        cell("36,33", 105, 289),
                        cell("16,12", 10, 62)));

        assertThat(column.odd()).isEmpty();
        assertThat(column.inWords()).isEqualTo("усечение до 2 знаков после запятой: сходятся все числа");
    }

    @Test
    @DisplayName("that was half rounded and half cut has no rule; the odd cells stand with both values")
    void mixed() {
        PublishedColumn column = PublishedColumn.of(
                "Доля, %", List.of(cell("63,67", 184, 289), cell("38,71", 24, 62), cell("75,77", 219, 289)));

        assertThat(column.rules()).isEmpty();
        assertThat(column.odd()).singleElement().satisfies(odd -> {
            assertThat(odd.published()).isEqualTo("75,77");
            assertThat(odd.exact()).isEqualTo(share(219, 289));
        });
        assertThat(column.inWords()).contains("ни одно правило").contains("не сходится 1 из 3");
    }

    @Test
    @DisplayName("of a number that we cannot compute is odd by every rule")
    void notComputable() {
        PublishedColumn column = PublishedColumn.of(
                "Доля, %",
                List.of(new PublishedColumn.Cell("строка", "5", Amount.notComputable("получены данные 3 из 292"))));

        assertThat(column.odd()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'63,66', 63.66", "'1 234', 1234", "'18,7 %', 18.7", "'−5', -5"})
    @DisplayName("is read as it is printed")
    void read(String text, String number) {
        assertThat(PublishedColumn.number(text))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    @Test
    @DisplayName("has no number where there is a dash or a word")
    void noNumber() {
        List<String> texts = new ArrayList<>(List.of("—", "-", "н/д", ""));
        assertThat(texts)
                .allSatisfy(text -> assertThat(PublishedColumn.number(text)).isEmpty());
    }

    private static PublishedColumn.Cell cell(String published, int part, int whole) {
        return new PublishedColumn.Cell(part + "/" + whole, published, share(part, whole));
    }

    private static Amount share(int part, int whole) {
        return new Amount.Known(BigFraction.of(part * 100, whole));
    }
}
