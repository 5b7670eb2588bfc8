package ru.nastavnik.language.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.shared.Gender;

/** What the rules say they are not sure of, so that somebody looks at it, and what they answer all the same. */
class DoubtfulFormsTest {

    private final NameRules names = new NameRules();

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        // unknown words whose ending hides a stress or a vowel
        "Кременец, MALE, Кременцом",
        "Бурмбец, MALE, Бурмбецом",
        "Тягнибок, MALE, Тягнибком",
        "Ластушек, MALE, Ластушком",
        "Добрыдень, MALE, Добрыденем",
        "Скомарь, MALE, Скомарем",
        "Дзярь, MALE, Дзярем",
        "Барабаш, MALE, Барабашем",
        "Драпач, MALE, Драпачом",
        "Ночь, MALE, Ночем",
        "Самотечний, MALE, Самотечнием",
        "Ляхой, MALE, Ляхим",
        "Пшин, MALE, Пшином",
        // usage is divided
        "Лев, MALE, Левом",
        "Литвин, MALE, Литвином",
        "Коваль, MALE, Ковалем",
        "Калина, FEMALE, Калиной",
        "Костер, MALE, Костром",
        "Рот, MALE, Ротом",
        "Цхакая, MALE, Цхакая",
        "Цхакая, FEMALE, Цхакая",
        "Валуая, MALE, Валуая",
        "Дина, FEMALE, Диной"
    })
    void a_surname_that_no_rule_decides_is_doubted(String surname, Gender gender, String instrumental) {
        assertThat(names.decide(surname, NamePart.SURNAME, gender, GrammaticalCase.INSTRUMENTAL))
                .isEqualTo(new Declined(instrumental, false));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        "Запорожанец, MALE, Запорожанцем",
        "Петренок, MALE, Петренком",
        "Соколовский, MALE, Соколовским",
        "Худолий, MALE, Худолием",
        "Кий, MALE, Кием",
        "Злой, MALE, Злым",
        "Вайншток, MALE, Вайнштоком",
        "Швырц, MALE, Швырцем",
        "Рая, FEMALE, Раей",
        "Ма, MALE, Ма",
        "Ся, FEMALE, Ся",
        "Коваль, FEMALE, Коваль",
        "Лев, FEMALE, Лев",
        "Корова, FEMALE, Коровой",
        "Третья, FEMALE, Третьей",
        "Бабья, FEMALE, Бабьей",
        "Ван Дейк, MALE, Ван Дейком",
        "О'Коннор, MALE, О'Коннором",
        "Зверек, MALE, Зверьком",
        "Козел, MALE, Козлом",
        "Костёр, MALE, Костром",
        "Еж, MALE, Ежом"
    })
    void a_surname_that_a_rule_decides_is_not(String surname, Gender gender, String instrumental) {
        assertThat(names.decide(surname, NamePart.SURNAME, gender, GrammaticalCase.INSTRUMENTAL))
                .isEqualTo(new Declined(instrumental, true));
    }

    @ParameterizedTest(name = "{0} → {2}, sure: {3}")
    @CsvSource({
        "Петр, MALE, Петра, true",
        "Абдул-Азиз, MALE, Абдул-Азиза, true",
        "Карл-Густав, MALE, Карла-Густава, false",
        "Чен-Ир, MALE, Чен-Ира, true",
        "Ай-кыс, FEMALE, Ай-кыс, true",
        "Анна Мария, FEMALE, Анны Марии, true",
        "Гавриил, MALE, Гавриила, true",
        "Гаврило, MALE, Гаврилы, false",
        "Шота, MALE, Шота, false",
        "Айтач, MALE, Айтача, false",
        "Франц, MALE, Франца, true",
        "Ной, MALE, Ноя, true"
    })
    void given_names_say_whether_they_are_sure(String name, Gender gender, String genitive, boolean sure) {
        assertThat(names.decide(name, NamePart.GIVEN_NAME, gender, GrammaticalCase.GENITIVE))
                .isEqualTo(new Declined(genitive, sure));
    }

    @ParameterizedTest(name = "{0} → {2}, sure: {3}")
    @CsvSource({
        "Силыч, MALE, Силычем, true",
        "Ильич, MALE, Ильичом, true",
        "Нурланулы, MALE, Нурланулы, true",
        "Мохаммад, MALE, Мохаммадом, false",
        "Мохаммад, FEMALE, Мохаммад, false"
    })
    void a_fathers_name_that_is_no_patronymic_is_doubted(
            String patronymic, Gender gender, String instrumental, boolean sure) {
        assertThat(names.decide(patronymic, NamePart.PATRONYMIC, gender, GrammaticalCase.INSTRUMENTAL))
                .isEqualTo(new Declined(instrumental, sure));
    }

    @Test
    void the_nominative_is_never_doubted() {
        assertThat(names.decide("Лев", NamePart.SURNAME, Gender.MALE, GrammaticalCase.NOMINATIVE))
                .isEqualTo(new Declined("Лев", true));
        assertThat(PostRules.decide("консьержанд, кочегаранд", GrammaticalCase.NOMINATIVE)
                        .sure())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "учитель истории, режиссёр",
                "зам. директора",
                "зам.директора, методист",
                "ст.преподаватель",
                "НАЧАЛЬНИК ОТДЕЛА",
                "1-й заместитель директора",
                "врач (педиатр)",
                "учитель (русский язык)",
                "мать ребёнка",
                "IT специалист"
            })
    void a_post_that_the_rules_know_is_not_doubted(String post) {
        for (GrammaticalCase target : ExpectedForms.CASES) {
            assertThat(PostRules.decide(post, target).sure()).as(post).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'учитель истории, брандмейстер', 'учителем истории, брандмейстер'",
        "дошкольный, дошкольным",
        "члены комиссии, члены комиссии"
    })
    void a_post_with_a_second_name_that_nobody_knows_or_without_a_noun_is_doubted(String post, String instrumental) {
        assertThat(PostRules.decide(post, GrammaticalCase.INSTRUMENTAL)).isEqualTo(new Declined(instrumental, false));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "зам.директора, зам.директора",
        "гл.бухгалтер, гл.бухгалтера",
        "НАЧАЛЬНИК ОТДЕЛА, НАЧАЛЬНИКА ОТДЕЛА",
        "ВРИО директора, ВРИО директора",
        "1-й заместитель директора, 1-го заместителя директора",
        "мать ребёнка, мать ребёнка",
        "'и/о директора, методист', 'и/о директора, методиста'",
        "вр. и. о. директора, вр. и. о. директора",
        "медбрат  отделения, медбрата отделения",
        "учитель (преподаватель), учителя (преподавателя)",
        "лицо, лицо",
        "IT специалист, IT специалиста",
        "викарий, викария"
    })
    void posts_as_people_type_them_decline(String post, String accusative) {
        assertThat(PostRules.decline(post, GrammaticalCase.ACCUSATIVE)).isEqualTo(accusative);
    }

    @ParameterizedTest(name = "{0} → {1}, sure: {2}")
    @CsvSource({
        "доверенность от 01.02.2026 № 5, доверенности от 01.02.2026 № 5, true",
        "МАОУ лицей № 7, МАОУ лицея № 7, false",
        "бюро, бюро, false",
        "санаторий, санатория, true",
        "учреждение дополнительного образования детская школа искусств, учреждения дополнительного образования детской школы искусств, true"
    })
    void bodies_and_papers_decline_by_the_same_rules(String name, String genitive, boolean sure) {
        assertThat(BodyRules.decide(name, GrammaticalCase.GENITIVE)).isEqualTo(new Declined(genitive, sure));
    }
}
