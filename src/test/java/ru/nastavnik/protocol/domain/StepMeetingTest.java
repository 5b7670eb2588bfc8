package ru.nastavnik.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.form.FormData;

class StepMeetingTest {

    @ParameterizedTest
    @CsvSource({
        "1,council,педагогический совет",
        "1,conference,совещание при директоре",
        "1,association,методическое объединение",
        "2,school,общешкольное родительское собрание",
        "2,class,классные родительские собрания",
        "2,council,родительский комитет"
    })
    void theKindOfGatheringSaysWhoseNumbersCount(int step, String gathering, String body) {
        StepMeeting meeting = StepMeeting.of(false, step, FormData.of("gathering", gathering));
        assertThat(meeting.body()).isEqualTo(body);
        assertThat(meeting.heading()).isEmpty();
        assertThat(meeting.topic()).isEqualTo("О реализации программы наставничества");
    }

    @ParameterizedTest
    @CsvSource({
        "3,встречи с выпускниками и представителями организаций,О реализации программы наставничества",
        "4,встречи с обучающимися,О реализации программы наставничества",
        "16,групповой встречи наставников и наставляемых,О знакомстве наставников и наставляемых",
        "26,групповой заключительной встречи наставников и наставляемых,Об итогах работы пар и групп"
    })
    void meetingsThatNoBodyHoldsHaveOneRowOfNumbers(int step, String heading, String topic) {
        assertThat(StepMeeting.of(false, step, FormData.empty()))
                .isEqualTo(new StepMeeting("встречи участников программы наставничества", heading, topic));
    }

    @Test
    void aCollegeHasItsOwnBodies() {
        assertThat(StepMeeting.of(true, 1, FormData.of("gathering", "commission"))
                        .body())
                .isEqualTo("предметно-цикловая комиссия");
        assertThat(StepMeeting.of(true, 1, FormData.empty()).topic())
                .isEqualTo("О реализации программы наставничества с использованием разных форм");
        assertThat(StepMeeting.of(true, 2, FormData.empty()).heading()).isEqualTo("встречи со студентами");
    }
}
