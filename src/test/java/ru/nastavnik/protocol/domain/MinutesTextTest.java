package ru.nastavnik.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinutesTextTest {

    @Test
    void whatWasHeardAndWhatWasDecidedAreTakenApart() {
        MinutesText text = MinutesText.of("Слушали: куратора о программе.\nВопросов не было.\nРешили: 1. назначить"
                + " ответственных; 2) провести классные часы");
        assertThat(text.heard()).isEqualTo("куратора о программе.\nВопросов не было.");
        assertThat(text.decisions()).containsExactly("Назначить ответственных.", "Провести классные часы.");
    }

    @Test
    void decisionsOnLinesOfTheirOwnAreOneEach() {
        MinutesText text = MinutesText.of("О программе\nРЕШИЛИ\n– Принять к сведению!\n— утвердить план,\n");
        assertThat(text.heard()).isEqualTo("О программе");
        assertThat(text.decisions()).containsExactly("Принять к сведению!", "Утвердить план.");
    }

    @Test
    void aTextThatNamesNoDecisionIsWhatWasHeard() {
        MinutesText text = MinutesText.of("  Информировали о программе, разрешили вопросы.  ");
        assertThat(text.heard()).isEqualTo("Информировали о программе, разрешили вопросы.");
        assertThat(text.decisions()).isEmpty();
    }

    @Test
    void nothingGivesNothing() {
        assertThat(MinutesText.of("")).isEqualTo(new MinutesText("", java.util.List.of()));
    }
}
