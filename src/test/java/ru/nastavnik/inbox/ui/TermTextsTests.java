package ru.nastavnik.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

class TermTextsTests {
    private static final LocalDate POINTS_DAY = LocalDate.of(2026, 9, 21);
    private static final String POINTS_GROUND =
            "п. 7.2 «в течение 10 рабочих дней», от получения распоряжения: 10 раб. дней от 07.09.2026 = 21.09.2026";

    private final TermTexts terms = new TermTexts(
            new DueDateText() {
                @Override
                public String of(@Nullable LocalDate due) {
                    return due == null ? "без срока" : "до " + due;
                }

                @Override
                public Component badge(@Nullable LocalDate due) {
                    return new Span(of(due));
                }
            },
            new RegionClock(
                    Clock.fixed(Instant.parse("2026-10-05T03:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Tomsk")));

    @Test
    void aTaskSaysWhatItsDayRestsOn() {
        assertThat(terms.lines(task(POINTS_DAY, POINTS_GROUND, null, null, "2026-09-07T03:00:00Z")))
                .containsExactly(POINTS_GROUND);
    }

    @Test
    void aTaskThatOpensAfterItsPointsTermSaysUntilWhenToCatchUp() {
        DueTerm own = new DueTerm(LocalDate.of(2026, 10, 12), "5 раб. дней от 05.10.2026 = 12.10.2026");

        assertThat(terms.lines(task(POINTS_DAY, POINTS_GROUND, own, null, "2026-10-05T03:00:00Z")))
                .containsExactly(
                        POINTS_GROUND,
                        "наверстать до 12.10.2026 (5 раб. дней от 05.10.2026): задача открылась позже срока пункта");
    }

    @Test
    void aTaskWhosePointComesBeforeItsOwnDayIsNotToldToCatchUp() {
        DueTerm own = new DueTerm(LocalDate.of(2026, 9, 23), "3 раб. дня от 18.09.2026 = 23.09.2026");

        assertThat(terms.lines(task(POINTS_DAY, POINTS_GROUND, own, null, "2026-09-18T03:00:00Z")))
                .contains("обычно на это 3 раб. дня от 18.09.2026 = 23.09.2026, но срок пункта раньше");
    }

    @Test
    void anOfferSaysUntilWhenItIsOfUseAndIsNeverLate() {
        TaskRow offer = task(null, null, null, LocalDate.of(2026, 9, 15), "2026-09-07T03:00:00Z");

        assertThat(terms.badge(offer).getElement().getText())
                .isEqualTo("имеет смысл до 15.09.2026, обязательного срока нет");
        assertThat(terms.lines(offer)).isEmpty();
        assertThat(terms.text(offer)).isEqualTo("имеет смысл до 15.09.2026, обязательного срока нет");
    }

    private static TaskRow task(
            @Nullable LocalDate due,
            @Nullable String ground,
            @Nullable DueTerm own,
            @Nullable LocalDate usefulUntil,
            String openedAt) {
        return new TaskRow(
                "task",
                new TaskKey(new ProcessKey("curator-appointment"), new BusinessKey("one"), "userTask_proposeCandidate"),
                null,
                "Предложить кандидата",
                "DIRECTOR",
                "7.2",
                due,
                ground,
                own,
                usefulUntil,
                null,
                null,
                null,
                null,
                Instant.parse(openedAt));
    }
}
