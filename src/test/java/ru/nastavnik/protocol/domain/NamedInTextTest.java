package ru.nastavnik.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedInTextTest {

    @ParameterizedTest
    @CsvSource({
        "Иванова А.П.,Иванова А.П.,А.П. Иванова",
        "А. П. Иванова,Иванова А.П.,А.П. Иванова",
        "Иванова Анна Петровна,Иванова А.П.,А.П. Иванова",
        "Лугов Пётр Ильич,Лугов П.И.,П.И. Лугов",
        "Зуев Олег Никитич,Зуев О.Н.,О.Н. Зуев",
        "директор Петров-Водкин Кузьма Сергеевич,Петров-Водкин К.С.,К.С. Петров-Водкин",
        "заместитель директора Ли О.,Ли О.,О. Ли",
        "О. Ли,Ли О.,О. Ли",
        "классный руководитель 7А,классный руководитель 7А,классный руководитель 7А",
        "' председатель ',председатель,председатель"
    })
    void aNameAsTypedStandsInTheTextAndUnderTheSignature(String typed, String inText, String underSignature) {
        assertThat(NamedInText.of(typed)).isEqualTo(new NamedInText(inText, underSignature));
    }
}
