package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a changed sheet seems to state")
class FactProposalsTest {

    private static final StatedFact KOTOVA = new StatedFact("k", List.of("Котова Анна Ивановна"));
    private static final StatedFact ROSHCHIN = new StatedFact("r", List.of("Рощин Глеб Ильич"));
    private static final StatedFact BELOV = new StatedFact("b", List.of("Белов Пётр Ильич"));
    private static final List<StatedFact> MENTORS = List.of(KOTOVA, ROSHCHIN, BELOV);

    @Test
    @DisplayName("is the one other person whom the place names instead, in whatever case")
    void anotherPerson() {
        FactProposals sheet = sheet("1 | Котова Анна Ивановна | Зуев", "1 | Рощин Глеб Ильич | Зуев");

        assertThat(sheet.chosen(KOTOVA, MENTORS)).contains("r");
        assertThat(sheet("назначить Котову Анну Ивановну", "назначить Рощина Глеба Ильича")
                        .chosen(KOTOVA, MENTORS))
                .contains("r");
        assertThat(sheet.chosen(BELOV, MENTORS)).isEmpty();
        assertThat(sheet.touches(KOTOVA)).isTrue();
        assertThat(sheet.touches(BELOV)).isFalse();
    }

    @Test
    @DisplayName("stays open where two other persons are named, or one who stood there before")
    void unclear() {
        assertThat(sheet("Котова Анна Ивановна", "Рощин Глеб Ильич и Белов Пётр Ильич")
                        .chosen(KOTOVA, MENTORS))
                .isEmpty();
        assertThat(sheet("Котова Анна Ивановна, Рощин Глеб Ильич", "Рощин Глеб Ильич")
                        .chosen(KOTOVA, MENTORS))
                .isEmpty();
    }

    @Test
    @DisplayName("is the one other day in the day's place")
    void anotherDay() {
        LocalDate former = LocalDate.of(2027, 5, 31);

        assertThat(sheet("с 01.09.2026 по 31.05.2027", "с 01.09.2026 по 30.04.2027")
                        .day(former))
                .contains(LocalDate.of(2027, 4, 30));
        assertThat(sheet("по 31.05.2027", "с 02.09.2026 по 30.04.2027").day(former))
                .isEmpty();
        assertThat(sheet("по 31.05.2027", "по 31.05.2027, то есть весь год").day(former))
                .isEmpty();
        assertThat(sheet("от 01.09.2026", "от 02.09.2026").day(former)).isEmpty();
    }

    @Test
    @DisplayName("is a row left out where the row of all these people is gone")
    void aRowLess() {
        TextDifference gone =
                new TextDifference(TextBlocks.row(List.of("1", "Котова Анна Ивановна", "Зуев Илья")), null);
        StatedFact pupil = new StatedFact("p", List.of("Зуев Илья"));

        assertThat(new FactProposals(List.of(gone)).leavesOut(List.of(KOTOVA, pupil)))
                .isTrue();
        assertThat(new FactProposals(List.of(gone)).leavesOut(List.of(ROSHCHIN, pupil)))
                .isFalse();
        assertThat(new FactProposals(List.of(gone)).leavesOut(List.of())).isFalse();
        assertThat(sheet("Котова Анна Ивановна | Зуев Илья", "Котова Анна Ивановна | Белов")
                        .leavesOut(List.of(KOTOVA, pupil)))
                .isFalse();
        assertThat(new FactProposals(List.of(new TextDifference("Котова Анна Ивановна, Зуев Илья", null)))
                        .leavesOut(List.of(KOTOVA, pupil)))
                .isFalse();
    }

    private static FactProposals sheet(String printed, String signed) {
        return new FactProposals(List.of(new TextDifference(printed, signed)));
    }
}
