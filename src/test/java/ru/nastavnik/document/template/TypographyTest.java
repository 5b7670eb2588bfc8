package ru.nastavnik.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource({
        "МБОУ СОШ № 101,МБОУ СОШ №~101",
        "МАОУ ООШ № 169 г. Северск,МАОУ ООШ №~169 г.~Северск",
        "Ли А.Г. и Седых О.П.,Ли~А.Г. и Седых~О.П.",
        "О.П. Седых,О.П.~Седых",
        "Куратор К.Е. Валеева,Куратор К.Е.~Валеева",
        "'Директор Т.Л. Каримов, куратор К. Валеева','Директор Т.Л.~Каримов, куратор К.~Валеева'",
        "Назначить Валееву К.Е. куратором,Назначить Валееву~К.Е. куратором",
        "01.09.2026 – 11.09.2026,01.09.2026~– 11.09.2026",
        "по п. 7.1 и далее. Слово,по п.~7.1 и далее. Слово",
        "школа. Итог,школа. Итог",
        "Лугин Пётр Павлович; 7 «А» класс,Лугин Пётр Павлович; 7~«А»~класс",
        "9 «Заря» и 3,9 «Заря» и 3",
        "оценка — итог,оценка~– итог",
        "учитель-логопед; 2026–2029,учитель-логопед; 2026–2029",
        "'с. Светлое, ул. Школьная, д. 1','с.~Светлое, ул.~Школьная, д.~1'",
        "стул. Стол,стул. Стол",
        "—,—"
    })
    void spaces_that_must_not_break_do_not(String typed, String printed) {
        assertThat(Typography.bind(typed)).isEqualTo(printed.replace('~', '\u00A0'));
    }
}
