package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.execution.domain.JournalSubject.Part.MENTEE;
import static ru.nastavnik.execution.domain.JournalSubject.Part.MENTOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import ru.nastavnik.execution.domain.JournalSubject.OfPair;
import ru.nastavnik.execution.domain.JournalSubject.OfPerson;
import ru.nastavnik.execution.domain.JournalSubject.Part;

class RoadmapSituationTest {
    private final OfPerson masha = person("Маша", MENTEE);
    private final OfPerson petya = person("Петя", MENTEE);
    private final OfPerson olga = person("Ольга", MENTOR);
    private final OfPerson igor = person("Игорь", MENTOR);
    private final List<JournalSubject> subjects = new ArrayList<>(List.of(masha, petya, olga, igor));
    private final Set<Integer> closed = new HashSet<>(Set.of(1));
    private final Map<Integer, Map<UUID, RowState>> recorded = new HashMap<>();

    @Nested
    class WhoHasARow {
        @Test
        void everyCandidateIsAskedBeforeTheBaseIsFormed() {
            subjects.add(candidate("Новенький", MENTEE));
            assertThat(titles(5)).containsExactly("Маша", "Петя", "Новенький");
        }

        @Test
        void onlyThoseInTheBaseAreAssessed() {
            subjects.add(candidate("Без согласия", MENTEE));
            assertThat(titles(9)).containsExactly("Маша", "Петя");
        }

        @Test
        void mentorsAreTrainedAndMenteesAreNot() {
            assertThat(titles(15)).containsExactly("Ольга", "Игорь");
        }

        @Test
        void bothSidesAreAskedForTheirPreferences() {
            assertThat(titles(17)).containsExactly("Маша", "Петя", "Ольга", "Игорь");
        }

        @Test
        void feedbackIsAskedOfThoseWhomAnOrderHasPaired() {
            pair("1", olga, masha);
            assertThat(titles(24)).containsExactly("Маша", "Ольга");
        }

        @Test
        void someoneWhoLeftHasARowOnlyIfSomethingIsKnownOfThem() {
            OfPerson left = left("Выбывший", "переезд");
            subjects.add(left);
            assertThat(titles(5)).doesNotContain("Выбывший");
            done(5, left);
            assertThat(titles(5)).contains("Выбывший");
        }
    }

    @Nested
    class WithinTheRow {
        @Test
        void aMentorIsTrainedAfterTheirOwnInterviewWithoutWaitingForOthers() {
            closed.addAll(List.of(7, 11, 14));
            done(13, olga);
            assertThat(state(15, olga)).isEqualTo(RowState.READY);
            assertThat(state(15, igor)).isEqualTo(RowState.WAITING);
        }

        @Test
        void theSecondMeetingOfOnePairDoesNotWaitForTheFirstOfAnother() {
            closed.addAll(List.of(7, 11, 14, 16, 18, 19));
            OfPair first = pair("1", olga, masha);
            OfPair second = pair("2", igor, petya);
            done(20, first);
            assertThat(state(21, first)).isEqualTo(RowState.READY);
            assertThat(state(21, second)).isEqualTo(RowState.WAITING);
        }

        @Test
        void thePairMeetsWhenItsOwnPeopleAreAssessed() {
            closed.addAll(List.of(7, 11, 19));
            OfPair pair = pair("1", olga, masha);
            done(9, masha);
            assertThat(status(20, pair).why()).isEqualTo("Ждёт шаг 12");
            done(12, olga);
            assertThat(state(20, pair)).isEqualTo(RowState.READY);
        }

        @Test
        void aGroupMeetsWhenEachOfItsMenteesIsAssessed() {
            closed.addAll(List.of(7, 11, 19));
            OfPair group = pair("1", olga, masha, petya);
            done(12, olga);
            done(9, masha);
            assertThat(state(20, group)).isEqualTo(RowState.WAITING);
            done(9, petya);
            assertThat(state(20, group)).isEqualTo(RowState.READY);
        }

        @Test
        void aGroupGoesOnWithoutAMenteeWhoLeft() {
            closed.addAll(List.of(7, 11, 19));
            OfPerson left = left("Выбывший", "переезд");
            subjects.add(left);
            OfPair group = pair("1", olga, masha, left);
            done(12, olga);
            done(9, masha);
            assertThat(state(20, group)).isEqualTo(RowState.READY);
        }

        @Test
        void thePairMeetsForTheLastTimeWhenItsMeetingsAndTheFeedbackOfBothAreIn() {
            OfPair pair = pair("1", olga, masha);
            done(23, pair);
            done(24, masha);
            assertThat(state(25, pair)).isEqualTo(RowState.WAITING);
            done(24, olga);
            assertThat(state(25, pair)).isEqualTo(RowState.READY);
        }

        @Test
        void feedbackOfAPersonBeginsWhenOneOfTheirPairsHasPlanned() {
            OfPair first = pair("1", olga, masha);
            pair("2", olga, petya);
            done(22, first);
            assertThat(state(24, masha)).isEqualTo(RowState.READY);
            assertThat(state(24, olga)).isEqualTo(RowState.READY);
            assertThat(state(24, petya)).isEqualTo(RowState.WAITING);
        }

        @Test
        void theFinalAssessmentComparesWithTheBaselineOfTheOwnPartOnly() {
            pair("1", olga, masha);
            closed.add(26);
            done(9, masha);
            assertThat(state(31, masha)).isEqualTo(RowState.READY);
            assertThat(state(31, olga)).isEqualTo(RowState.WAITING);
            done(12, olga);
            assertThat(state(31, olga)).isEqualTo(RowState.READY);
        }

        @Test
        void whoIsMentorAndMenteeNeedsBothBaselines() {
            OfPerson both = person("Старшеклассник", MENTEE, MENTOR);
            subjects.add(both);
            pair("1", both, masha);
            closed.add(26);
            done(12, both);
            assertThat(state(31, both)).isEqualTo(RowState.WAITING);
            done(9, both);
            assertThat(state(31, both)).isEqualTo(RowState.READY);
        }

        @Test
        void anExcusedRowLetsTheNextOneGoOn() {
            OfPair pair = pair("1", olga, masha);
            record(20, pair, RowState.EXCUSED);
            assertThat(state(21, pair)).isEqualTo(RowState.READY);
        }

        @Test
        void aPairThatEndedIsExcusedWithTheReasonOfItsOrder() {
            OfPair ended = new OfPair(UUID.randomUUID(), "1", olga.id(), Set.of(masha.id()), "Пара прекращена");
            subjects.add(ended);
            assertThat(status(21, ended).state()).isEqualTo(RowState.EXCUSED);
            assertThat(status(21, ended).why()).isEqualTo("Пара прекращена");
        }

        @Test
        void nothingIsAskedOfSomeoneAllOfWhosePairsEnded() {
            subjects.add(new OfPair(UUID.randomUUID(), "1", olga.id(), Set.of(masha.id()), "Пара прекращена"));
            assertThat(state(27, masha)).isEqualTo(RowState.EXCUSED);
        }
    }

    @Nested
    class OpeningOfTheStep {
        @Test
        void trainingOpensWithTheFirstInterviewedMentor() {
            closed.addAll(List.of(7, 11, 14));
            assertThat(situation().firstRowIsReady(15)).isFalse();
            done(13, igor);
            assertThat(situation().firstRowIsReady(15)).isTrue();
        }

        @Test
        void trainingStaysShutUntilExpertsAndMaterialsAreFound() {
            closed.addAll(List.of(7, 11));
            done(13, igor);
            assertThat(situation().firstRowIsReady(15)).isFalse();
        }

        @Test
        void meetingsOfPairsStayShutWhileNoOrderHasFixedAPair() {
            closed.addAll(List.of(7, 11, 19));
            assertThat(situation().firstRowIsReady(20)).isFalse();
        }
    }

    @Nested
    class ClosingOfTheStep {
        @Test
        void aStepClosesWhenEachRowIsDoneOrExcused() {
            closed.addAll(List.of(5, 7));
            done(9, masha);
            assertThat(situation().closesByItself(9)).isFalse();
            record(9, petya, RowState.EXCUSED);
            assertThat(situation().closesByItself(9)).isTrue();
        }

        @Test
        void trainingWaitsForTheInterviewsThatMayStillBringMentors() {
            closed.addAll(List.of(7, 10, 11, 14));
            done(15, olga);
            done(15, igor);
            assertThat(situation().closesByItself(15)).as("step 13 is open").isFalse();
            closed.add(13);
            assertThat(situation().closesByItself(15)).isTrue();
        }

        @Test
        void aSurveyBeforeTheBaseNeverClosesByItselfBecauseOthersMayStillCome() {
            done(5, masha);
            done(5, petya);
            assertThat(situation().everyRowIsFinal(5)).isTrue();
            assertThat(situation().closesByItself(5)).isFalse();
        }

        @Test
        void aStepWithoutRowsHasNotBeenDone() {
            subjects.clear();
            closed.addAll(List.of(5, 7));
            assertThat(situation().everyRowIsFinal(9)).isFalse();
        }

        @Test
        void aLatePairJoinsWithoutChangingThoseThatAreDone() {
            closed.addAll(List.of(5, 7, 9, 10, 11, 12, 14, 13, 15, 16, 17, 18, 19));
            OfPair early = pair("1", olga, masha);
            done(20, early);
            assertThat(situation().closesByItself(20)).isTrue();
            closed.add(20);
            done(9, petya);
            done(12, igor);
            OfPair late = pair("2", igor, petya);
            assertThat(state(20, early)).isEqualTo(RowState.DONE);
            assertThat(state(20, late)).isEqualTo(RowState.READY);
            assertThat(situation().rowsFinal(20)).isEqualTo(1);
            assertThat(situation().rowsTotal(20)).isEqualTo(2);
        }

        @Test
        void feedbackOpenForSomeKeepsTheStepOpen() {
            closed.addAll(List.of(19, 22));
            pair("1", olga, masha);
            done(24, olga);
            assertThat(situation().closesByItself(24)).isFalse();
            done(24, masha);
            assertThat(situation().closesByItself(24)).isTrue();
        }
    }

    private RoadmapSituation situation() {
        return new RoadmapSituation(new StepOrder(SchoolSteps.ALL), closed, subjects, recorded);
    }

    private RoadmapSituation.RowStatus status(int step, JournalSubject subject) {
        return situation().status(step, subject);
    }

    private RowState state(int step, JournalSubject subject) {
        return status(step, subject).state();
    }

    private List<String> titles(int step) {
        return situation().subjectsOf(step).stream().map(JournalSubject::title).toList();
    }

    private void done(int step, JournalSubject subject) {
        record(step, subject, RowState.DONE);
    }

    private void record(int step, JournalSubject subject, RowState state) {
        recorded.computeIfAbsent(step, no -> new HashMap<>()).put(subject.id(), state);
    }

    private OfPair pair(String number, OfPerson mentor, OfPerson... mentees) {
        Set<UUID> ids = new HashSet<>();
        Arrays.stream(mentees).map(OfPerson::id).forEach(ids::add);
        OfPair pair = new OfPair(UUID.randomUUID(), number, mentor.id(), ids, null);
        subjects.add(pair);
        return pair;
    }

    private static OfPerson person(String name, Part... parts) {
        return person(name, Set.of(parts), Set.of(parts), null);
    }

    private static OfPerson candidate(String name, Part part) {
        return person(name, Set.of(part), Set.of(), null);
    }

    private static OfPerson left(String name, String reason) {
        return person(name, Set.of(MENTEE), Set.of(), reason);
    }

    private static OfPerson person(String name, Set<Part> parts, Set<Part> registered, @Nullable String end) {
        return new OfPerson(UUID.randomUUID(), name, "", parts, registered, end);
    }
}
