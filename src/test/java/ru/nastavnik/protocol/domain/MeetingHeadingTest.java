package ru.nastavnik.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingHeadingTest {

    @ParameterizedTest
    @CsvSource({
        "педагогического совета,заседания педагогического совета",
        "рабочей группы по наставничеству,заседания рабочей группы по наставничеству",
        "общешкольного родительского собрания,общешкольного родительского собрания",
        "совещания при директоре,совещания при директоре",
        "Педсовета,Педсовета"
    })
    void aBodySitsAndAMeetingIsOne(String genitive, String heading) {
        assertThat(MeetingHeading.of(genitive)).isEqualTo(heading);
    }
}
