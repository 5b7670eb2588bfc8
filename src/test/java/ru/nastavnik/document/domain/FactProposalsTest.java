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

    @Test
    @DisplayName("is the words in the place of others, with everything around them the same")
    void otherWords() {
        assertThat(sheet("Присутствовали: 12 чел.", "Присутствовали: 13 чел.").text("12", List.of("12"), ""))
                .contains("13");
        assertThat(sheet("Председатель – Седых О.П.", "Председатель – Котова А.И.")
                        .text("Седых Олег Петрович", List.of("Седых О.П.", "О.П. Седых"), ""))
                .contains("Котова А.И.");
        assertThat(sheet("15 часов", "16 часов").text("5", List.of("5"), "")).isEmpty();
        assertThat(sheet("51 час", "52 часа").text("5", List.of("5"), "")).isEmpty();
        assertThat(sheet("Кому | Петрову", "Всем | Иванову").text("Петрову", List.of("Петрову"), ""))
                .isEmpty();
        assertThat(sheet("Кому: Петрову", "Кому").text("Петрову", List.of("Петрову"), ""))
                .isEmpty();
        assertThat(sheet("Ответственный – Ли А.Г.", "Ответственный – Зуев И.К.")
                        .text("Ли А.Г.", List.of("Ли А.Г."), "Секретарь –"))
                .isEmpty();
        assertThat(sheet("Секретарь – Ли А.Г.", "Секретарь – Зуев И.К.")
                        .text("Ли А.Г.", List.of("Ли А.Г."), "Секретарь –"))
                .contains("Зуев И.К.");
        assertThat(sheet("Петрову", "Петрову").text("", List.of(), "")).isEmpty();
    }

    @Test
    @DisplayName("changes, or leaves out, single lines of several")
    void lines() {
        FactProposals both = new FactProposals(
                List.of(new TextDifference("Вторая.", null), new TextDifference("Третья.", "Другая.")));

        assertThat(both.text("Первая.\n\nВторая.\nТретья.", List.of(), "")).contains("Первая.\nДругая.");
        assertThat(both.text("Первая.\nЧетвёртая.", List.of(), "")).isEmpty();
        assertThat(new FactProposals(
                                List.of(new TextDifference("Первая.", "Одна."), new TextDifference("Первая.", "Иная.")))
                        .text("Первая.", List.of("Первая."), ""))
                .isEmpty();
    }

    private static FactProposals sheet(String printed, String signed) {
        return new FactProposals(List.of(new TextDifference(printed, signed)));
    }
}
