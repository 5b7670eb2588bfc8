package ru.nastavnik.language.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.shared.Gender;

class NameRulesTest {

    private final NameRules rules = new NameRules();

    @ParameterizedTest(name = "{1}: {0} → {2}, {3}, {4}, {5}")
    @CsvSource({
        "Иванов, MALE, Иванова, Иванову, Иванова, Ивановым",
        "Иванова, FEMALE, Ивановой, Ивановой, Иванову, Ивановой",
        "Достоевская, FEMALE, Достоевской, Достоевской, Достоевскую, Достоевской",
        "Шмидт, MALE, Шмидта, Шмидту, Шмидта, Шмидтом",
        "Шмидт, FEMALE, Шмидт, Шмидт, Шмидт, Шмидт",
        "Цой, MALE, Цоя, Цою, Цоя, Цоем",
        "Толстой, MALE, Толстого, Толстому, Толстого, Толстым",
        "Кравец, MALE, Кравца, Кравцу, Кравца, Кравцом",
        "Швец, MALE, Швеца, Швецу, Швеца, Швецом",
        "Кузнец, MALE, Кузнеца, Кузнецу, Кузнеца, Кузнецом",
        "Воробей, MALE, Воробья, Воробью, Воробья, Воробьём",
        "Грач, MALE, Грача, Грачу, Грача, Грачом",
        "Мицкевич, MALE, Мицкевича, Мицкевичу, Мицкевича, Мицкевичем",
        "Чаплин, MALE, Чаплина, Чаплину, Чаплина, Чаплином",
        "Рерих, MALE, Рериха, Рериху, Рериха, Рерихом",
        "Сковорода, MALE, Сковороды, Сковороде, Сковороду, Сковородой",
        "Мамин-Сибиряк, MALE, Мамина-Сибиряка, Мамину-Сибиряку, Мамина-Сибиряка, Маминым-Сибиряком",
        "Римская-Корсакова, FEMALE, Римской-Корсаковой, Римской-Корсаковой, Римскую-Корсакову, Римской-Корсаковой",
        "Кузнецова-Шмидт, FEMALE, Кузнецовой-Шмидт, Кузнецовой-Шмидт, Кузнецову-Шмидт, Кузнецовой-Шмидт",
        "Бонч-Бруевич, MALE, Бонч-Бруевича, Бонч-Бруевичу, Бонч-Бруевича, Бонч-Бруевичем"
    })
    void surnames_take_the_endings_of_their_gender(
            String surname, Gender gender, String genitive, String dative, String accusative, String instrumental) {
        assertThat(Stream.of(
                                GrammaticalCase.GENITIVE,
                                GrammaticalCase.DATIVE,
                                GrammaticalCase.ACCUSATIVE,
                                GrammaticalCase.INSTRUMENTAL)
                        .map(target -> rules.decline(surname, NamePart.SURNAME, gender, target)))
                .containsExactly(genitive, dative, accusative, instrumental);
    }

    static Stream<String> indeclinable() {
        return Stream.of(
                "Шевченко",
                "Нестеренко",
                "Ковшевко",
                "Черных",
                "Долгих",
                "Седых",
                "Польских",
                "Живаго",
                "Дурново",
                "Гюго",
                "Верди",
                "Ли",
                "Золя",
                "Дюма",
                "Гарсиа",
                "Франко",
                "Ландау");
    }

    @ParameterizedTest
    @MethodSource("indeclinable")
    void surnames_in_ko_ykh_ago_and_foreign_vowels_stay_in_every_case_for_everybody(String surname) {
        for (Gender gender : Gender.values()) {
            for (GrammaticalCase target : GrammaticalCase.values()) {
                assertThat(rules.decline(surname, NamePart.SURNAME, gender, target))
                        .isEqualTo(surname);
            }
        }
    }

    @Test
    void every_built_surname_keeps_its_beginning_and_declines_like_its_pattern() {
        List<String> stems = List.of("Берёз", "Сосн", "Верхоту", "Нижегород", "Ключ", "Щег", "Мельник", "Добро");
        for (String stem : stems) {
            for (String suffix : List.of("ов", "ев", "ин")) {
                String man = stem + suffix;
                String woman = man + "а";
                assertThat(rules.decline(man, NamePart.SURNAME, Gender.MALE, GrammaticalCase.INSTRUMENTAL))
                        .isEqualTo(man + "ым");
                assertThat(rules.decline(man, NamePart.SURNAME, Gender.MALE, GrammaticalCase.ACCUSATIVE))
                        .isEqualTo(rules.decline(man, NamePart.SURNAME, Gender.MALE, GrammaticalCase.GENITIVE));
                assertThat(rules.decline(woman, NamePart.SURNAME, Gender.FEMALE, GrammaticalCase.ACCUSATIVE))
                        .isEqualTo(man + "у");
                assertThat(rules.decline(woman, NamePart.SURNAME, Gender.FEMALE, GrammaticalCase.DATIVE))
                        .isEqualTo(man + "ой");
                assertThat(rules.decline(man, NamePart.SURNAME, Gender.FEMALE, GrammaticalCase.DATIVE))
                        .as("a woman's surname on a consonant stays")
                        .isEqualTo(man);
            }
        }
    }
}
