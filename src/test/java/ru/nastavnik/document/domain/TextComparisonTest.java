package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A signed sheet beside the printed text")
class TextComparisonTest {

    @Test
    @DisplayName("reads alike whatever kinds of blanks and hyphens an office program writes")
    void blanks() {
        assertThat(TextComparison.between(
                        List.of("ПРИКАЗ", "1. Закрепить  пары по 31.05.2027.", "класс 6\u20117"),
                        List.of("ПРИКАЗ", "1.\u00A0Закрепить пары по 31.05.2027. ", "класс 6-7")))
                .isEmpty();
    }

    @Test
    @DisplayName("differs where a paragraph has other words, and shows both")
    void anotherDay() {
        assertThat(TextComparison.between(
                        List.of("О закреплении", "Срок работы пар по 31.05.2027.", "Директор"),
                        List.of("О закреплении", "Срок работы пар по 30.04.2027.", "Директор")))
                .containsExactly(
                        new TextDifference("Срок работы пар по 31.05.2027.", "Срок работы пар по 30.04.2027."));
    }

    @Test
    @DisplayName("differs where a row is left out, and not in the numbers of the rows below it")
    void aRowLess() {
        List<String> printed =
                List.of(row("1", "Котова Анна Ивановна", "Белов Пётр"), row("2", "Рощин Глеб Ильич", "Зуев Илья"));

        assertThat(TextComparison.between(printed, List.of(row("2", "Рощин Глеб Ильич", "Зуев Илья"))))
                .containsExactly(new TextDifference(printed.get(0), null));
        assertThat(TextComparison.between(printed, List.of(row("1", "Рощин Глеб Ильич", "Зуев Илья"))))
                .containsExactly(new TextDifference(printed.get(0), null));
    }

    @Test
    @DisplayName("differs where a paragraph is added")
    void aPointMore() {
        assertThat(TextComparison.between(
                        List.of("1. Закрепить пары."), List.of("1. Закрепить пары.", "Слово о погоде.")))
                .containsExactly(new TextDifference(null, "Слово о погоде."));
    }

    @Test
    @DisplayName("does not differ where rows only stand in another order")
    void anotherOrder() {
        String first = row("1", "Котова Анна Ивановна", "Белов Пётр");
        String second = row("2", "Рощин Глеб Ильич", "Зуев Илья");

        assertThat(TextComparison.between(List.of(first, second), List.of(second, first)))
                .isEmpty();
    }

    @Test
    @DisplayName("shows what stands in the place of what, also if paragraphs beside it are new")
    void theNearestIsPaired() {
        assertThat(TextComparison.between(
                        List.of("Куратору вести учёт встреч пар."),
                        List.of("Совсем о другом деле.", "Куратору вести журнал встреч пар.")))
                .containsExactly(
                        new TextDifference(null, "Совсем о другом деле."),
                        new TextDifference("Куратору вести учёт встреч пар.", "Куратору вести журнал встреч пар."));
    }

    @Test
    @DisplayName("that is as long as no order is, and all other, is not compared")
    void tooLong() {
        List<String> printed =
                IntStream.range(0, 3100).mapToObj(line -> "п" + line).toList();
        List<String> signed = Collections.nCopies(3100, "иное");

        assertThatThrownBy(() -> TextComparison.between(printed, signed)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TextComparison.between(printed, printed)).isEmpty();
    }

    @Test
    @DisplayName("has a mark for each difference, and no two have one")
    void marks() {
        assertThat(new TextDifference("а", null).mark())
                .hasSize(24)
                .isEqualTo(new TextDifference("а", null).mark())
                .isNotEqualTo(new TextDifference(null, "а").mark())
                .isNotEqualTo(new TextDifference("а", "б").mark());
        assertThatThrownBy(() -> new TextDifference(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String row(String... cells) {
        return TextBlocks.row(List.of(cells));
    }
}
