package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.execution.StepConcern;
import ru.nastavnik.execution.domain.StepSigns.Consents;
import ru.nastavnik.execution.domain.StepSigns.Missing;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepKind;

class StepOutlookTest {
    @Test
    void aStepWhoseTermIsFarAndThatLacksNothingIsNoConcern() {
        assertThat(new Step(StepKind.MEETING).left(4).isConcerning()).isFalse();
        assertThat(new Step(StepKind.MEETING).left(4).causes()).isEmpty();
    }

    @Test
    void withinThreeWorkingDaysTheTermAloneIsAConcern() {
        assertThat(new Step(StepKind.MEETING).left(3).isConcerning()).isTrue();
        assertThat(new Step(StepKind.MEETING).left(3).causes()).isEmpty();
    }

    @Test
    void consentsThatLackWithinAWorkingWeekAreCounted() {
        Step step = new Step(StepKind.REGISTER).consents(7, 12);
        assertThat(step.left(5).causes()).containsExactly("согласий нет у 7 из 12");
        assertThat(step.left(5).isConcerning()).isTrue();
        assertThat(step.left(6).isConcerning()).isFalse();
        assertThat(new Step(StepKind.REGISTER).consents(0, 12).left(5).isConcerning())
                .isFalse();
    }

    @Test
    void aStepOfConsentsWithoutAnyPeopleIsNotComplete() {
        assertThat(new Step(StepKind.REGISTER).consents(0, 0).left(4).causes()).containsExactly("участников ещё нет");
    }

    @Test
    void nobodyHasToConsentToPublicationButWithoutAnyConsentNothingCanBePublished() {
        assertThat(new Step(StepKind.PUBLICATION).publication(11, 12).left(4).causes())
                .isEmpty();
        assertThat(new Step(StepKind.PUBLICATION).publication(12, 12).left(4).causes())
                .containsExactly("согласий на публикацию нет ни у кого из 12");
    }

    @Test
    void meetingsThatWereNotHeldWithinAWorkingWeekAreCountedByPairs() {
        Step step = new Step(StepKind.PAIR_MEETING).journal().opened(1);
        assertThat(step.rows(3, 9).left(4).causes()).containsExactly("встречи не проведены у 3 пар из 9");
        assertThat(step.rows(1, 9).left(4).causes()).containsExactly("встречи не проведены у 1 пары из 9");
        assertThat(step.rows(11, 19).left(4).causes()).containsExactly("встречи не проведены у 11 пар из 19");
        assertThat(step.rows(21, 29).left(4).causes()).containsExactly("встречи не проведены у 21 пары из 29");
        assertThat(step.rows(0, 9).left(4).causes()).isEmpty();
        assertThat(step.rows(3, 9).left(6).causes()).isEmpty();
    }

    @Test
    void pairsThatHaveNotMetForAFortnightAreAConcernHoweverFarTheTermIs() {
        Step step =
                new Step(StepKind.PAIR_MEETING).journal().recurring().opened(30).rows(9, 9);
        assertThat(step.regular(3, 9).left(100).causes())
                .containsExactly("встречи не проведены у 3 пар из 9 больше двух недель");
        assertThat(step.regular(0, 9).left(100).isConcerning()).isFalse();
        assertThat(step.regular(0, 9).left(4).causes())
                .as("rows of regular meetings end with the year")
                .isEmpty();
    }

    @Test
    void anOpenStepWithoutTheFileThatClosesItIsAConcern() {
        assertThat(new Step(StepKind.INFORM).opened(1).file(0).left(5).causes())
                .containsExactly("подтверждающего файла ещё нет");
        assertThat(new Step(StepKind.INFORM).opened(1).file(1).left(5).causes()).isEmpty();
        assertThat(new Step(StepKind.INFORM).opened(1).file(0).left(6).causes()).isEmpty();
        assertThat(new Step(StepKind.INFORM).opened(1).left(5).causes())
                .as("no file belongs to it")
                .isEmpty();
        assertThat(new Step(StepKind.INFORM).file(0).left(5).causes())
                .as("nobody can attach a file to a step that has not opened")
                .isEmpty();
    }

    @Test
    void aPaceThatWillNotDoIsTold() {
        Step step = new Step(StepKind.SURVEY).journal();
        assertThat(step.opened(6).rows(8, 10).left(5).causes())
                .containsExactly("темп: готово 2 из 10 строк за 6 раб. дней");
        assertThat(step.opened(6).rows(8, 10).left(6).isConcerning()).isTrue();
        assertThat(step.opened(6).rows(5, 10).left(6).causes())
                .as("half of the rows in half of the term")
                .isEmpty();
        assertThat(step.opened(6).rows(6, 10).left(6).isConcerning()).isTrue();
        assertThat(step.opened(30).rows(80, 100).left(30).causes())
                .containsExactly("темп: готово 20 из 100 строк за 30 раб. дней");
        assertThat(step.opened(30).rows(0, 100).left(30).causes()).isEmpty();
    }

    @Test
    void aPaceIsNotJudgedInTheFirstHalfOfTheTermNorInItsFirstDays() {
        Step step = new Step(StepKind.SURVEY).journal();
        assertThat(step.opened(5).rows(10, 10).left(6).causes()).isEmpty();
        assertThat(step.opened(2).rows(10, 10).left(2).causes()).isEmpty();
        assertThat(step.opened(3).rows(10, 10).left(3).causes())
                .containsExactly("темп: готово 0 из 10 строк за 3 раб. дня");
    }

    @Test
    void whatIsNoJournalOrEndsWithTheYearHasNoPace() {
        assertThat(new Step(StepKind.MEETING).opened(9).rows(9, 9).left(8).causes())
                .isEmpty();
        assertThat(new Step(StepKind.FEEDBACK)
                        .journal()
                        .recurring()
                        .opened(9)
                        .rows(9, 9)
                        .left(8)
                        .causes())
                .isEmpty();
    }

    @Test
    void aJournalWithoutRowsIsAConcernWithinAWorkingWeek() {
        Step step = new Step(StepKind.SURVEY).journal().opened(4);
        assertThat(step.left(5).causes()).containsExactly("в журнале ещё нет ни одной строки");
        assertThat(step.left(6).causes()).isEmpty();
        assertThat(step.consents(0, 0).left(5).causes()).containsExactly("участников ещё нет");
    }

    @Test
    void aStepThatShouldHaveBegunIsAConcernNearItsTermOrInTheSecondHalfOfIt() {
        assertThat(new Step(StepKind.MEETING).planned(4).left(5).causes())
                .containsExactly("шаг ещё не начат, хотя по плану идёт уже 4 раб. дня");
        assertThat(new Step(StepKind.MEETING).planned(8).left(8).isConcerning()).isTrue();
        assertThat(new Step(StepKind.MEETING).planned(8).left(9).isConcerning()).isFalse();
        assertThat(new Step(StepKind.MEETING).planned(0).left(5).isConcerning()).isFalse();
        assertThat(new Step(StepKind.ORDER).planned(4).left(5).causes())
                .as("an order begins by itself")
                .isEmpty();
    }

    @Test
    void reasonsAreToldTogether() {
        assertThat(new Step(StepKind.SURVEY)
                        .journal()
                        .opened(6)
                        .rows(10, 12)
                        .consents(7, 12)
                        .left(4)
                        .causes())
                .containsExactly("согласий нет у 7 из 12", "темп: готово 2 из 12 строк за 6 раб. дней");
    }

    @Test
    void aConcernNamesTheTermAsLongAsItIsNear() {
        assertThat(concern(4, "согласий нет у 7 из 12").text())
                .isEqualTo("шаг 7, до 11.09.2026: до срока 4 раб. дня, согласий нет у 7 из 12");
        assertThat(concern(10, "темп").reason()).isEqualTo("до срока 10 раб. дней, темп");
        assertThat(concern(11, "темп").reason()).isEqualTo("темп");
        assertThat(concern(2).text()).isEqualTo("шаг 7, до 11.09.2026");
        assertThat(concern(2).reason()).isEqualTo("до срока 2 раб. дня");
        assertThat(concern(0).reason()).isEqualTo("рабочих дней до срока не осталось");
        assertThat(new StepConcern(7, Stage.MENTEES, LocalDate.of(2026, 9, 11), 0, true, List.of()).reason())
                .isEqualTo("срок сегодня");
    }

    private static StepConcern concern(int left, String... causes) {
        return new StepConcern(7, Stage.MENTEES, LocalDate.of(2026, 9, 11), left, false, List.of(causes));
    }

    /** A step as it is told of; everything that is not said is missing or nought. */
    private record Step(
            StepKind kind,
            boolean perRow,
            boolean isRecurring,
            boolean isOpened,
            int gone,
            Missing rows,
            int files,
            @Nullable Consents consents,
            @Nullable Missing meetings) {
        private static final int NO_FILE_WANTED = -1;

        Step(StepKind kind) {
            this(kind, false, false, false, 0, Missing.NONE, NO_FILE_WANTED, null, null);
        }

        Step journal() {
            return new Step(kind, true, isRecurring, isOpened, gone, rows, files, consents, meetings);
        }

        Step recurring() {
            return new Step(kind, perRow, true, isOpened, gone, rows, files, consents, meetings);
        }

        Step opened(int daysAgo) {
            return new Step(kind, perRow, isRecurring, true, daysAgo, rows, files, consents, meetings);
        }

        Step planned(int daysAgo) {
            return new Step(kind, perRow, isRecurring, false, daysAgo, rows, files, consents, meetings);
        }

        Step rows(int missing, int of) {
            return new Step(
                    kind, perRow, isRecurring, isOpened, gone, new Missing(missing, of), files, consents, meetings);
        }

        Step file(int attached) {
            return new Step(kind, perRow, isRecurring, isOpened, gone, rows, attached, consents, meetings);
        }

        Step consents(int missing, int of) {
            return new Step(
                    kind,
                    perRow,
                    isRecurring,
                    isOpened,
                    gone,
                    rows,
                    files,
                    new Consents(new Missing(missing, of), false),
                    meetings);
        }

        Step publication(int missing, int of) {
            return new Step(
                    kind,
                    perRow,
                    isRecurring,
                    isOpened,
                    gone,
                    rows,
                    files,
                    new Consents(new Missing(missing, of), true),
                    meetings);
        }

        Step regular(int missing, int of) {
            return new Step(kind, perRow, isRecurring, isOpened, gone, rows, files, consents, new Missing(missing, of));
        }

        StepOutlook left(int days) {
            return new StepOutlook(new StepSigns(
                    kind,
                    perRow,
                    isRecurring,
                    isOpened,
                    gone,
                    days,
                    rows,
                    files != NO_FILE_WANTED,
                    Math.max(0, files),
                    consents,
                    meetings));
        }
    }
}
