package ru.nastavnik.acquaintance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderWordingTest {
    private static final List<String> ORDER = List.of(
            "МБОУ «СОШ № 12»",
            "ПРИКАЗ",
            "07.09.2026 № 181/1-од",
            "О закреплении наставнических пар и групп",
            "В целях реализации программы наставничества",
            "ПРИКАЗЫВАЮ:",
            "1. Закрепить за наставниками наставляемых согласно приложению №\u00A01 к настоящему приказу.",
            "2. Установить срок работы пар со дня подписания настоящего приказа по 31.05.2027.",
            "3. Поручить куратору Ветровой И.О. ознакомить с приказом наставников.",
            "4. Контроль за исполнением настоящего приказа оставляю за собой.",
            "Приложение № 1: наставнические пары и группы.",
            "И.о. директора",
            "(на основании приказа управления образования от 01.09.2026 № 45)",
            "О.П. Лугова",
            "Приложение № 1",
            "Рощин Глеб Ильич");

    @Test
    void anOrderIsTakenApartAsItStands() {
        OrderWording wording = OrderWording.of(ORDER);

        assertThat(wording.preamble()).isEqualTo("В целях реализации программы наставничества");
        assertThat(wording.verb()).isEqualTo("ПРИКАЗЫВАЮ:");
        assertThat(wording.points()).hasSize(4).first().asString().startsWith("1. Закрепить");
        assertThat(wording.signatoryPost()).isEqualTo("И.о. директора");
        assertThat(wording.signatory()).isEqualTo("О.П. Лугова");
    }

    @Test
    void anExtractHasThePointThatLeadsToTheAnnexAndTheTerm() {
        assertThat(OrderWording.of(ORDER).pointsOf(Set.of(1)))
                .containsExactly(
                        "1. Закрепить за наставниками наставляемых согласно приложению № 1 к настоящему приказу.",
                        "2. Установить срок работы пар со дня подписания настоящего приказа по 31.05.2027.");
    }

    @Test
    void aLineBelowAPointComesWithItsPoint() {
        OrderWording wording = OrderWording.of(List.of(
                "В связи с изменением состава ОБЯЗЫВАЮ:",
                "1. Внести в приказ следующие изменения:",
                "– дополнительно закрепить наставляемых согласно приложению № 1;",
                "– прекратить работу пар согласно приложению № 2.",
                "2. В остальной части приказ оставить без изменений.",
                "Директор",
                "О. П. Лугова"));

        assertThat(wording.preamble()).isEqualTo("В связи с изменением состава");
        assertThat(wording.pointsOf(Set.of(2)))
                .containsExactly(
                        "1. Внести в приказ следующие изменения:", "– прекратить работу пар согласно приложению № 2.");
        assertThat(wording.pointsOf(Set.of(1, 2))).hasSize(3);
        assertThat(wording.signatory()).isEqualTo("О. П. Лугова");
    }

    @Test
    void theTenthAnnexIsNotTheFirst() {
        OrderWording wording =
                OrderWording.of(List.of("ПРИКАЗЫВАЮ:", "1. Согласно приложению № 10.", "2. Иное.", "ПРИЛОЖЕНИЕ № 10"));

        assertThat(wording.pointsOf(Set.of(1))).as("nothing leads there").isEmpty();
        assertThat(wording.pointsOf(Set.of(10))).containsExactly("1. Согласно приложению № 10.");
        assertThat(wording.preamble()).isNull();
        assertThat(wording.signatory()).isNull();
        assertThat(wording.signatoryPost()).isNull();
    }

    @Test
    void whereThePointsEndIsNotKnownThereAreNone() {
        OrderWording wording = OrderWording.of(List.of(
                "ПРИКАЗЫВАЮ:", "1. Закрепить согласно приложению № 1.", "Рощин Глеб Ильич – Малинин Олег Петрович"));

        assertThat(wording.points()).isEmpty();
    }

    @Test
    void anotherPersonIsFoundInAPointInWhateverCase() {
        assertThat(OrderWording.names("1. Закрепить Малинина О.П. согласно приложению № 1.", "Малинин Олег Петрович"))
                .isTrue();
        assertThat(OrderWording.names("1. Закрепить согласно приложению № 1.", "Малинин Олег Петрович"))
                .isFalse();
        assertThat(OrderWording.names("1. Закрепить.", "")).isFalse();
    }

    @Test
    void aPointThatMentionsTheAnnexDoesNotLeadToIt() {
        OrderWording wording = OrderWording.of(List.of(
                "ПРИКАЗЫВАЮ:",
                "1. Закрепить наставляемых согласно приложению № 1.",
                "2. Установить работникам, указанным в приложении № 1, доплату.",
                "3. Куратору вести учёт встреч пар, указанных в приложении № 1.",
                "Директор",
                "О.П. Лугова"));

        assertThat(wording.pointsOf(Set.of(1))).containsExactly("1. Закрепить наставляемых согласно приложению № 1.");
    }

    @Test
    void aMentionCountsWhereNothingLeadsToTheAnnex() {
        OrderWording wording = OrderWording.of(List.of(
                "ПРИКАЗЫВАЮ:",
                "1. Закрепить наставляемых, указанных в приложении № 1.",
                "2. Контроль оставляю за собой.",
                "Директор",
                "О.П. Лугова"));

        assertThat(wording.pointsOf(Set.of(1)))
                .containsExactly("1. Закрепить наставляемых, указанных в приложении № 1.");
    }

    @Test
    void noExtractTellsWhatSomebodyIsPaid() {
        OrderWording wording = OrderWording.of(List.of(
                "ПРИКАЗЫВАЮ:",
                "1. Закрепить наставляемых согласно приложению № 1.",
                "2. Установить доплату согласно приложению № 1:",
                "– учителям – 3000 рублей.",
                "Директор",
                "О.П. Лугова"));

        assertThat(wording.pointsOf(Set.of(1))).containsExactly("1. Закрепить наставляемых согласно приложению № 1.");
    }

    @Test
    void aTextWithoutAVerbHasNoPoints() {
        OrderWording wording = OrderWording.of(List.of("Письмо", "Директор", "О.П. Лугова"));

        assertThat(wording.points()).isEmpty();
        assertThat(wording.verb()).isEmpty();
    }
}
