package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.document.domain.EditedPlace.Weight;

@DisplayName("A place in which the signed sheet reads otherwise")
class EditedPlaceTest {

    private static final StatedFact TEACHER = new StatedFact("post", List.of("учителя"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "назначить Ильем Петровым; назначить Ильёй Петровым",
                "Фомичёвой Алёны Игоревны; Фомичевой Алены Игоревны",
                "учесть мнение совета; принять во внимание мнение совета",
                "Поручить Левченя А.Б. учёт; Поручить Левчене А.Б. учёт",
                "«Школа № 5»; \"Школа № 5\"",
                "по 31.05.2027; по 31.5.2027"
            })
    @DisplayName("is wording where persons, days and numbers are the same, also if ё or a case is another")
    void wording(String printed, String signed) {
        assertThat(weight(printed, signed)).isEqualTo(Weight.WORDING);
        assertThat(weight(printed, signed).mayBeWording()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Назначить Иванову Марию Петровну куратором; Назначить Иванову Марину Петровну куратором; PERSON",
                "Назначить Иванову Марию Петровну куратором; Назначить Сидорову Марию Петровну куратором; PERSON",
                "Контроль возложить на Котову А.И.; Контроль возложить на Белову А.И.; PERSON",
                "Контроль возложить на А.И. Котову; Контроль возложить на А.И. Котову и П.С. Белова; PERSON",
                "Контроль возложить на Котову А.И.; Контроль оставляю за собой; PERSON",
                "Учёт вести Петрову Петру Ильичу; Учёт вести Кузьме; PERSON",
                "Срок по 31.05.2027; Срок по 30.04.2027; DAY",
                "Срок по 31.05.2027; Срок до конца года; DAY",
                "до 5 сентября; до 5 октября; DAY",
                "до 5 мая; до 5 марта; DAY",
                "Создать 3 пары; Создать 4 пары; NUMBER",
                "Создать пары; Создать 4 пары; NUMBER",
                "по 31.02.2027; по 30.02.2027; NUMBER"
            })
    @DisplayName("is no wording where another person, day or number stands")
    void facts(String printed, String signed, Weight weight) {
        assertThat(weight(printed, signed)).isEqualTo(weight);
        assertThat(weight.mayBeWording()).isFalse();
    }

    @Test
    @DisplayName("is a point where a paragraph without persons, days and numbers is more or less")
    void points() {
        assertThat(weight(null, "Приказ довести до сведения коллектива.")).isEqualTo(Weight.POINT);
        assertThat(weight("Приказ довести до сведения коллектива.", null)).isEqualTo(Weight.POINT);
        assertThat(weight(null, "Выплатить Котовой А.И. премию.")).isEqualTo(Weight.PERSON);
        assertThat(weight(null, "Срок — 01.10.2026.")).isEqualTo(Weight.DAY);
        assertThat(weight(null, "Выплатить 5000 рублей.")).isEqualTo(Weight.NUMBER);
        assertThat(Weight.POINT.mayBeWording()).isTrue();
    }

    @Test
    @DisplayName("is a row where one is more or less, or has other words than in another case")
    void rows() {
        assertThat(weight("1 | Ли Мин | учитель", null)).isEqualTo(Weight.ROW);
        assertThat(weight(null, "1 | Ли Мин | учитель")).isEqualTo(Weight.ROW);
        assertThat(weight("1 | Ли Мин | методист", "1 | Ли Мин | методист школы"))
                .isEqualTo(Weight.ROW);
        assertThat(weight("1 | Алёна | учитель", "2 | Алена | учителя")).isEqualTo(Weight.WORDING);
        assertThat(Weight.ROW.mayBeWording()).isFalse();
    }

    @Test
    @DisplayName("is a post where the order's post has other words, or more of them")
    void posts() {
        assertThat(weight("Назначить, учителя, куратором", "Назначить, учителя физики, куратором"))
                .isEqualTo(Weight.POST);
        assertThat(weight("Назначить, учителя, куратором", "Назначить, методиста, куратором"))
                .isEqualTo(Weight.POST);
        assertThat(weight("Назначить, учителя, куратором", "Назначить старшего учителя, куратором"))
                .isEqualTo(Weight.POST);
        assertThat(weight("Назначить, учителя, куратором", "Назначить, учителем, наставником"))
                .isEqualTo(Weight.WORDING);
        assertThat(Weight.POST.mayBeWording()).isFalse();
    }

    @Test
    @DisplayName("names days and persons as texts write them")
    void found() {
        assertThat(EditedPlace.days("с 01.09.2026 по 31.5.2027, № 31.02.2027"))
                .containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
        assertThat(EditedPlace.persons("Иванова-Котова Анна Ильинична, И.П. Сидоров и Рощин Г.И."))
                .containsExactly("Иванова-Котова Анна Ильинична", "И.П. Сидоров", "Рощин Г.И.");
    }

    private static Weight weight(@Nullable String printed, @Nullable String signed) {
        return EditedPlace.of(new TextDifference(printed, signed), List.of(TEACHER))
                .weight();
    }
}
