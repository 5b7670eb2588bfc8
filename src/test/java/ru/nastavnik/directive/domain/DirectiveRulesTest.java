package ru.nastavnik.directive.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.UsualTerms;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;

class DirectiveRulesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
    private static final LocalDate TO = LocalDate.of(2027, 5, 31);
    private static final DirectiveNumber NUMBER =
            new DirectiveNumber("420-р", TO, Department.GENERAL_EDUCATION, "начальник");
    private static final DirectivePoint POINT = point("6.2", "Обеспечить участие");

    @Test
    void anActWithTitleTermNumberAndPointsIsComplete() {
        assertThatCode(() -> DirectiveRules.requireComplete(act("О наставничестве", TO, List.of(NUMBER), POINT)))
                .doesNotThrowAnyException();
        assertThatCode(() -> DirectiveRules.requireComplete(new DirectiveText(
                        "Один день", "", TO, TO, null, List.of(NUMBER), List.of(POINT), List.of(), UsualTerms.all())))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(refused(act(" ", FROM.minusDays(1), List.of())))
                .containsExactly("title", "termTo", "numbers", "points");
    }

    @Test
    void aNumberHasItsSignatoryAndADayWithinTheTerm() {
        DirectiveNumber bad = new DirectiveNumber(" ", TO.plusDays(1), Department.GENERAL_EDUCATION, "");

        assertThat(refused(act("О наставничестве", TO, List.of(bad), POINT)))
                .containsExactly("number-GENERAL_EDUCATION", "signatory-GENERAL_EDUCATION", "dated-GENERAL_EDUCATION");
    }

    @Test
    void aDepartmentGivesOneNumber() {
        DirectiveNumber other = new DirectiveNumber("7-р", FROM, Department.VOCATIONAL_EDUCATION, "начальник");

        assertThat(refused(act("О наставничестве", TO, List.of(NUMBER, NUMBER), POINT)))
                .containsExactly("numbers");
        assertThatCode(() -> DirectiveRules.requireComplete(act("О наставничестве", TO, List.of(NUMBER, other), POINT)))
                .doesNotThrowAnyException();
    }

    @Test
    void pointsAreNumberedOnceAndSaySomething() {
        assertThat(messages(act("О наставничестве", TO, List.of(NUMBER), point("шесть", "Текст"))))
                .containsExactly("Номер пункта «шесть» не похож на 6.2.");
        assertThat(messages(act("О наставничестве", TO, List.of(NUMBER), POINT, POINT)))
                .containsExactly("Пункт 6.2 встречается дважды.");
        assertThat(messages(act("О наставничестве", TO, List.of(NUMBER), point("6.2", " "))))
                .containsExactly("У пункта 6.2 нет текста.");
    }

    @Test
    void termsThatComeAloneAreHeldToTheSame() {
        assertThatCode(() -> DirectiveRules.requireTerms(UsualTerms.all(), FROM, TO))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DirectiveRules.requireTerms(
                        UsualTerms.all().stream().skip(1).toList(), FROM, TO))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Укажите срок: пункт 3.1");
        assertThatCode(() -> DirectiveRules.requireTerms(closingBy(TO.plusYears(1)), FROM, TO))
                .doesNotThrowAnyException();
        assertThatCode(() -> DirectiveRules.requireTerms(closingBy(FROM), FROM, TO))
                .doesNotThrowAnyException();
        for (LocalDate day : List.of(FROM.minusDays(1), TO.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> DirectiveRules.requireTerms(closingBy(day), FROM, TO))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("Дата вне срока распоряжения");
        }
    }

    private static List<DutyTerm> closingBy(LocalDate day) {
        return UsualTerms.all().stream()
                .map(term -> term.duty() == Duty.CLOSING ? DutyTerm.by(Duty.CLOSING, null, day, "") : term)
                .toList();
    }

    @Test
    void daysThatOnlyASlipOfTheHandExplainsAreRefusedOnTheirFields() {
        assertThatCode(() ->
                        DirectiveRules.requirePossibleDays(act("О наставничестве", TO, List.of(NUMBER), POINT), TO))
                .doesNotThrowAnyException();
        DirectiveNumber slip =
                new DirectiveNumber("1-р", LocalDate.of(206, 6, 1), Department.GENERAL_EDUCATION, "начальник");
        DirectiveNumber tomorrow =
                new DirectiveNumber("2-р", TO.plusDays(1), Department.VOCATIONAL_EDUCATION, "начальник");
        assertThatThrownBy(() -> DirectiveRules.requirePossibleDays(
                        act("О наставничестве", LocalDate.of(2207, 5, 31), List.of(slip, tomorrow), POINT), TO))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("termTo", "dated-GENERAL_EDUCATION", "dated-VOCATIONAL_EDUCATION"));
        DirectiveText early = new DirectiveText(
                "О наставничестве",
                "",
                LocalDate.of(206, 6, 1),
                TO,
                null,
                List.of(NUMBER),
                List.of(POINT),
                List.of(),
                UsualTerms.all());
        assertThatThrownBy(() -> DirectiveRules.requirePossibleDays(early, TO))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("termFrom"));
    }

    private static List<String> refused(DirectiveText text) {
        return violations(text).stream().map(FieldViolation::field).toList();
    }

    private static List<String> messages(DirectiveText text) {
        return violations(text).stream().map(FieldViolation::message).toList();
    }

    private static List<FieldViolation> violations(DirectiveText text) {
        ValidationException[] refusal = new ValidationException[1];
        assertThatThrownBy(() -> DirectiveRules.requireComplete(text))
                .isInstanceOfSatisfying(ValidationException.class, thrown -> refusal[0] = thrown);
        return refusal[0].violations();
    }

    private static DirectiveText act(
            String title, LocalDate to, List<DirectiveNumber> numbers, DirectivePoint... points) {
        return new DirectiveText(title, "", FROM, to, null, numbers, List.of(points), List.of(), UsualTerms.all());
    }

    private static DirectivePoint point(String number, String text) {
        return new DirectivePoint(number, number, null, Wording.RECOMMEND, text);
    }
}
