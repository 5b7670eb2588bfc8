package ru.nastavnik.language.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.language.GrammaticalCase;

class PostRulesTest {

    @ParameterizedTest(name = "{0} → {1}, {2}, {3}")
    @CsvSource({
        "директор, директора, директору, директором",
        "заместитель директора по воспитательной работе, заместителя директора по воспитательной работе, "
                + "заместителю директора по воспитательной работе, заместителем директора по воспитательной работе",
        "учитель математики, учителя математики, учителю математики, учителем математики",
        "педагог-организатор, педагога-организатора, педагогу-организатору, педагогом-организатором",
        "учитель-логопед, учителя-логопеда, учителю-логопеду, учителем-логопедом",
        "старший методист, старшего методиста, старшему методисту, старшим методистом",
        "заведующая отделом, заведующую отделом, заведующей отделом, заведующей отделом",
        "главный бухгалтер, главного бухгалтера, главному бухгалтеру, главным бухгалтером",
        "врач-педиатр, врача-педиатра, врачу-педиатру, врачом-педиатром"
    })
    void the_noun_and_its_adjectives_decline_and_the_rest_stays(
            String title, String accusative, String dative, String instrumental) {
        assertThat(PostRules.decline(title, GrammaticalCase.ACCUSATIVE)).isEqualTo(accusative);
        assertThat(PostRules.decline(title, GrammaticalCase.DATIVE)).isEqualTo(dative);
        assertThat(PostRules.decline(title, GrammaticalCase.INSTRUMENTAL)).isEqualTo(instrumental);
    }
}
