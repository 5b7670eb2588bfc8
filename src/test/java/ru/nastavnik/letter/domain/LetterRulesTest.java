package ru.nastavnik.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.shared.FieldViolation;

class LetterRulesTest {

    @Test
    void aCompleteLetterLacksNothing() {
        LetterContent letter = new LetterContent(
                "с. Светлое",
                "Начальнику",
                "",
                "О направлении отчёта",
                "Направляем.",
                "",
                "Ли А.Г.",
                "8 (3822) 12-34-56");
        assertThat(LetterRules.missing(letter)).isEmpty();
        assertThat(LetterRules.unkeepable(letter)).isEmpty();
    }

    @Test
    void anEmptyOneSaysWhatIsToBeFilledIn() {
        LetterContent empty = new LetterContent("", "", "", " ", "", "", "", "12");
        assertThat(LetterRules.missing(empty))
                .extracting(FieldViolation::field)
                .containsExactly("requisites", "addressee", "heading", "body", "executor", "phone");
        assertThat(LetterRules.unkeepable(empty)).isEmpty();
    }

    @Test
    void textsThatAreTooLongAreNotKept() {
        LetterContent most = new LetterContent(
                "р".repeat(600),
                "а".repeat(600),
                "у".repeat(300),
                "о".repeat(300),
                "т".repeat(6000),
                "п".repeat(600),
                "и".repeat(300),
                "8".repeat(300));
        assertThat(LetterRules.unkeepable(most)).isEmpty();
        LetterContent more = new LetterContent(
                most.requisites() + "р",
                most.addressee() + "а",
                most.greeting() + "у",
                most.heading() + "о",
                most.body() + "т",
                most.enclosures() + "п",
                most.executor() + "и",
                most.phone() + "8");
        assertThat(LetterRules.unkeepable(more))
                .extracting(FieldViolation::field)
                .containsExactly(
                        "requisites", "addressee", "greeting", "heading", "body", "enclosures", "executor", "phone");
    }
}
