package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.people.PersonKind;

@DisplayName("A class in an annex")
class StudyGroupTest {

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "6А | 6 «А» класс",
                "6 а | 6 «А» класс",
                "6-А | 6 «А» класс",
                "06А | 6 «А» класс",
                "6 «А» | 6 «А» класс",
                "6 \"А\" | 6 «А» класс",
                "6А класс | 6 «А» класс",
                "6 «А» класс | 6 «А» класс",
                "6А кл. | 6 «А» класс",
                "11 | 11 класс",
                "11 класс | 11 класс",
                "9B | 9 «В» класс",
                "10л | 10 «Л» класс"
            })
    void is_written_as_schools_write_it(String entered, String printed) {
        assertThat(StudyGroup.inWords(PersonKind.PUPIL, entered)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"13А", "группа «Робот»", "5АБ", "0", "ИС-21"})
    void stays_as_entered_if_it_is_no_class(String entered) {
        assertThat(StudyGroup.inWords(PersonKind.PUPIL, entered)).isEqualTo(entered);
    }

    @Test
    void is_a_group_for_a_student() {
        assertThat(StudyGroup.inWords(PersonKind.STUDENT, "ИС-21")).isEqualTo("группа ИС-21");
        assertThat(StudyGroup.inWords(PersonKind.STUDENT, "Группа 3")).isEqualTo("Группа 3");
        assertThat(StudyGroup.inWords(PersonKind.STUDENT, "6А")).isEqualTo("группа 6А");
    }
}
