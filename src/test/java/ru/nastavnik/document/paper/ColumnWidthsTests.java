package ru.nastavnik.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns of a printed table")
class ColumnWidthsTests {
    private static final int WIDTH = 9_600;
    private static final int PADDING = 60;

    @Test
    @DisplayName("fill the width of the text, and the longest texts get what is left")
    void fill() {
        ColumnWidths columns = ColumnWidths.of(
                List.of("Вид организаций", "Всего"),
                List.of(WordTable.Line.of(List.of("организация дополнительного образования", "62"))),
                WIDTH,
                PADDING);

        assertThat(columns.size()).isEqualTo(12);
        assertThat(columns.twips().stream().mapToInt(Integer::intValue).sum()).isEqualTo(WIDTH);
        assertThat(columns.twips().get(0)).isGreaterThan(3 * columns.twips().get(1));
    }

    @Test
    @DisplayName("break no word as long as smaller letters help")
    void breakNoWord() {
        List<String> headings = List.of("Вид", "Реализуют", "Организаций", "Доля", "Не хватает", "Выполненных", "Цель");
        ColumnWidths columns = ColumnWidths.of(
                headings,
                List.of(WordTable.Line.of(List.of("общеобразовательная", "1", "2", "3", "4", "5", "6"))),
                WIDTH,
                PADDING);

        assertThat(columns.size()).isLessThan(12);
        double letter = columns.size() * 20 * 0.6;
        assertThat(columns.twips().get(0)).isGreaterThanOrEqualTo((int) ("общеобразовательная".length() * letter));
        assertThat(columns.twips().get(2)).isGreaterThanOrEqualTo((int) ("Организаций".length() * letter));
    }

    @Test
    @DisplayName("share the width also where not even the smallest letters suffice")
    void share() {
        List<String> headings = java.util.Collections.nCopies(15, "Общеобразовательная");
        ColumnWidths columns = ColumnWidths.of(headings, List.of(), WIDTH, PADDING);

        assertThat(columns.size()).isEqualTo(7);
        assertThat(columns.twips().stream().mapToInt(Integer::intValue).sum()).isEqualTo(WIDTH);
        assertThat(columns.twips()).allMatch(twips -> twips > 0);
    }
}
