package ru.nastavnik.shared.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Titles and places as people write them")
class WrittenNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Томск|город Томск",
                "г.Томск|город Томск",
                "Томск г.о.|город Томск",
                "Томск|город Томск",
                "городской округ город Томск|город Томск",
                "МО «Город Томск»|город Томск",
                "Томский р-н|Томский район",
                "Томский муниципальный район|Томский район",
                "МО \"Томский район\"|Томский район",
                "Колпашевский р-он|Колпашевский район",
                "Шегорский район|Шегарский район",
                "ЗАТО Северск|город Северск"
            })
    @DisplayName("a municipality in other words resembles its name")
    void municipalities(String written, String name) {
        assertThat(PlaceName.of(written).resembles(PlaceName.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "г. Томск,Томский район",
        "Томский р-н,город Томск",
        "Омск район,Томский район",
        "район,Томский район",
        "Москва,город Томск"
    })
    @DisplayName("but not another's name, nor none at all")
    void others(String written, String name) {
        assertThat(PlaceName.of(written).resembles(PlaceName.of(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Наставников*",
                "Наставников:",
                "наставников, чел.",
                "Наставников (чел)",
                "Настав-\nников",
                " НАСТАВНИКОВ\u00a0"
            })
    @DisplayName("a title is known with a star, a colon, a unit or broken at the end of a line")
    void titles(String written) {
        assertThat(ColumnTitle.key(written)).isEqualTo(ColumnTitle.key("Наставников"));
    }

    @Test
    @DisplayName("a column that numbers the rows is known")
    void rowNumbers() {
        assertThat(ColumnTitle.isRowNumber("№ п/п")).isTrue();
        assertThat(ColumnTitle.isRowNumber("№")).isTrue();
        assertThat(ColumnTitle.isRowNumber("N п.п.")).isFalse();
        assertThat(ColumnTitle.isRowNumber("п/п")).isTrue();
        assertThat(ColumnTitle.isRowNumber("Номер школы")).isFalse();
        assertThat(ColumnTitle.isRowNumber("")).isFalse();
        assertThat(ColumnTitle.key("*")).isEqualTo("*");
    }

    @Test
    @DisplayName("a slip of the pen is one or two letters, and never a digit")
    void slips() {
        assertThat(Likeness.near("лицей березка", "лицей березко")).isTrue();
        assertThat(Likeness.near("сош №101", "сош №102")).isFalse();
        assertThat(Likeness.near("ива", "иза")).isTrue();
        assertThat(Likeness.near("ива", "изо")).isFalse();
        assertThat(Likeness.near("березовая", "беровая")).isTrue();
        assertThat(Likeness.near("березовая", "бровая")).isFalse();
        assertThat(Likeness.distance("", "абв")).isEqualTo(3);
        assertThat(Likeness.distance("абв", "")).isEqualTo(3);
        assertThat(Likeness.distance("кот", "ток")).isEqualTo(2);
    }

    @Test
    @DisplayName("a doubtful number keeps one meaning once it is said")
    void meanings() {
        assertThat(WrittenNumber.meaning("1.000", true)).isEqualTo("1000");
        assertThat(WrittenNumber.meaning("1.000", false)).isEqualTo("1");
        assertThat(WrittenNumber.read(WrittenNumber.meaning("1.234", false))).isEqualByComparingTo("1.234");
        assertThat(WrittenNumber.meaning("-2,500", true)).isEqualTo("-2500");
        assertThat(WrittenNumber.doubt("12,345", true)).isFalse();
        assertThat(WrittenNumber.doubt("12.345", true)).isTrue();
        assertThat(WrittenNumber.doubt("12,000", true)).isTrue();
        assertThat(WrittenNumber.readFraction("12,345")).isEqualByComparingTo("12.345");
        assertThat(WrittenNumber.readFraction("-0,032")).isEqualByComparingTo("-0.032");
        assertThat(WrittenNumber.readFraction("7")).isEqualByComparingTo("7");
        assertThat(WrittenNumber.sign("1.000")).isEqualTo('.');
        assertThat(WrittenNumber.sign("1,000")).isEqualTo(',');
    }
}
