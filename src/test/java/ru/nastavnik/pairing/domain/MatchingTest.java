package ru.nastavnik.pairing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairFormat;
import ru.nastavnik.pairing.Suggestion;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.ChosenForm;

class MatchingTest {
    private static final SuitableForms EVERY_FORM = new SuitableForms(List.of(
            new ChosenForm("pupil-pupil", "ученик – ученик", List.of("равный – равному")),
            new ChosenForm("teacher-pupil", "педагог – ученик", List.of()),
            new ChosenForm(
                    "employer-pupil",
                    "работодатель – ученик",
                    List.of("коллега – молодой коллега", "работодатель – будущий студент"))));

    private final PersonId anna = PersonId.next();
    private final PersonId boris = PersonId.next();
    private final PersonId teacher = PersonId.next();
    private final PersonId engineer = PersonId.next();

    @Test
    void aMutualWishComesFirstAndIsExplained() {
        Matching matching = new Matching(
                new Wishes(List.of(
                        new Wishes.Preference(anna, engineer, 1),
                        new Wishes.Preference(engineer, anna, 2),
                        new Wishes.Preference(boris, engineer, 2))),
                EVERY_FORM);

        List<Suggestion> suggestions = matching.suggest(
                List.of(pupil(anna, null), pupil(boris, null)), List.of(mentor(engineer, PersonKind.ENTERPRISE, 1)));

        assertThat(suggestions).hasSize(1);
        assertThat(suggestions.get(0).mentee()).isEqualTo(anna);
        assertThat(suggestions.get(0).form().code()).isEqualTo("employer-pupil");
        assertThat(suggestions.get(0).reasons())
                .containsExactly(
                        "наставляемый выбрал этого наставника (1-й выбор)",
                        "наставник выбрал этого наставляемого (2-й выбор)");
    }

    @Test
    void theEarlierWishWins() {
        Matching matching = new Matching(
                new Wishes(List.of(
                        new Wishes.Preference(anna, engineer, 3),
                        new Wishes.Preference(boris, engineer, 2),
                        new Wishes.Preference(boris, teacher, 3),
                        new Wishes.Preference(anna, teacher, 1))),
                EVERY_FORM);

        List<Suggestion> suggestions = matching.suggest(
                List.of(pupil(anna, null), pupil(boris, null)),
                List.of(mentor(engineer, PersonKind.ENTERPRISE, 1), mentor(teacher, PersonKind.TEACHER, 1)));

        assertThat(suggestions)
                .extracting(Suggestion::mentee, Suggestion::mentor, Suggestion::score)
                .containsExactly(tuple(anna, teacher, 41), tuple(boris, engineer, 36));
    }

    @Test
    void everyLaterChoiceWeighsLessButNeverNothing() {
        assertThat(scoreOfWish(1)).isEqualTo(41);
        assertThat(scoreOfWish(2)).isEqualTo(36);
        assertThat(scoreOfWish(3)).isEqualTo(31);
        assertThat(scoreOfWish(8)).isEqualTo(6);
        assertThat(scoreOfWish(20)).as("the last rank that weighs less").isEqualTo(6);
    }

    @Test
    void aWishOfTheMentorWeighsAsMuchAsOneOfTheMentee() {
        Matching matching = new Matching(
                new Wishes(
                        List.of(new Wishes.Preference(engineer, boris, 1), new Wishes.Preference(anna, engineer, 2))),
                EVERY_FORM);

        assertThat(matching.suggest(
                        List.of(pupil(anna, null), pupil(boris, null)),
                        List.of(mentor(engineer, PersonKind.ENTERPRISE, 1))))
                .extracting(Suggestion::mentee, Suggestion::score)
                .containsExactly(tuple(boris, 41));
    }

    @Test
    void aChosenFormAndACommonDirectionAddToTheScore() {
        Matching.Candidate mentee = new Matching.Candidate(anna, PersonKind.PUPIL, "химия", "teacher-pupil", 1);
        Matching.Candidate mentor = new Matching.Candidate(teacher, PersonKind.TEACHER, "Химия и ещё", null, 1);

        assertThat(new Matching(new Wishes(List.of()), EVERY_FORM).suggest(List.of(mentee), List.of(mentor)))
                .extracting(Suggestion::score, Suggestion::reasons)
                .containsExactly(tuple(31, List.of("общее направление: химия", "форма, которую выбрали")));
    }

    @Test
    void shortWordsMakeNoCommonDirection() {
        Matching.Candidate mentor = new Matching.Candidate(teacher, PersonKind.TEACHER, "для нас", null, 1);

        assertThat(new Matching(new Wishes(List.of()), EVERY_FORM)
                        .suggest(List.of(pupil(anna, "для них")), List.of(mentor)))
                .extracting(Suggestion::score, Suggestion::reasons)
                .containsExactly(tuple(1, List.of("подходит по форме наставничества")));
    }

    @Test
    void wishesAreMutualOnlyIfAllHaveChosenEachOther() {
        Wishes wishes = new Wishes(List.of(
                new Wishes.Preference(anna, teacher, 1),
                new Wishes.Preference(teacher, anna, 1),
                new Wishes.Preference(boris, teacher, 1)));

        assertThat(wishes.areMutual(teacher, List.of(anna))).isTrue();
        assertThat(wishes.areMutual(teacher, List.of(anna, boris)))
                .as("the teacher has not named Boris")
                .isFalse();
        assertThat(wishes.areMutual(engineer, List.of(anna))).isFalse();
    }

    @Test
    void theSameDirectionBringsPeopleTogetherWhateverItsEnding() {
        List<Suggestion> suggestions = new Matching(new Wishes(List.of()), EVERY_FORM)
                .suggest(
                        List.of(pupil(anna, "олимпиадная математика")),
                        List.of(
                                mentor(teacher, PersonKind.TEACHER, 5),
                                new Matching.Candidate(
                                        engineer, PersonKind.ENTERPRISE, "помогу с математикой", null, 1)));

        assertThat(suggestions).extracting(Suggestion::mentor).containsExactly(engineer);
        assertThat(suggestions.get(0).reasons()).containsExactly("общее направление: олимпиадная математика");
    }

    @Test
    void aFormThatSomebodyChoseIsKept() {
        Matching.Candidate wantsEmployer = new Matching.Candidate(anna, PersonKind.PUPIL, null, "employer-pupil", 1);

        List<Suggestion> suggestions = new Matching(new Wishes(List.of()), EVERY_FORM)
                .suggest(List.of(wantsEmployer), List.of(mentor(teacher, PersonKind.TEACHER, 5)));

        assertThat(suggestions).isEmpty();
    }

    @Test
    void theRoleModelIsProposedWhereTheProgrammeKeepsExactlyOne() {
        Matching matching = new Matching(new Wishes(List.of()), EVERY_FORM);

        assertThat(matching.suggest(List.of(pupil(anna, null)), List.of(mentor(boris, PersonKind.PUPIL, 1))))
                .extracting(Suggestion::roleModel)
                .containsExactly("равный – равному");
        assertThat(matching.suggest(List.of(pupil(anna, null)), List.of(mentor(engineer, PersonKind.ENTERPRISE, 1))))
                .as("of two somebody chooses")
                .extracting(Suggestion::roleModel)
                .containsOnlyNulls();
        assertThat(matching.suggest(List.of(pupil(anna, null)), List.of(mentor(teacher, PersonKind.TEACHER, 1))))
                .as("the programme keeps none")
                .extracting(Suggestion::roleModel)
                .containsOnlyNulls();
    }

    @Test
    void aProgrammeOfOneOwnFormMeansThatFormWhoeverMeets() {
        ChosenForm own = new ChosenForm(null, "выпускник – ученик", List.of("наставник – новичок"));

        List<Suggestion> suggestions = new Matching(new Wishes(List.of()), new SuitableForms(List.of(own)))
                .suggest(List.of(pupil(anna, null)), List.of(mentor(teacher, PersonKind.TEACHER, 1)));

        assertThat(suggestions)
                .extracting(suggestion -> suggestion.taken(suggestion.roleModel()))
                .containsExactly(new NewPair(
                        teacher,
                        List.of(anna),
                        new PairForm(null, "выпускник – ученик"),
                        "наставник – новичок",
                        PairFormat.INDIVIDUAL,
                        null));
    }

    @Test
    void equalMentorsShareTheLoad() {
        List<Suggestion> suggestions = new Matching(new Wishes(List.of()), EVERY_FORM)
                .suggest(
                        List.of(pupil(anna, null), pupil(boris, null)),
                        List.of(mentor(teacher, PersonKind.TEACHER, 2), mentor(engineer, PersonKind.TEACHER, 2)));

        assertThat(suggestions).extracting(Suggestion::mentor).containsExactlyInAnyOrder(teacher, engineer);
    }

    @Test
    void nobodyIsSuggestedTwiceNorAboveCapacityNorToThemselves() {
        Random random = new Random(18);
        for (int i = 0; i < 100; i++) {
            List<PersonId> people = new ArrayList<>();
            for (int person = 0; person < 30; person++) {
                people.add(PersonId.next());
            }
            List<Matching.Candidate> mentees = people.subList(0, 20).stream()
                    .map(id -> pupil(id, random.nextBoolean() ? "химия" : "физика"))
                    .toList();
            Map<PersonId, Integer> room = new HashMap<>();
            List<Matching.Candidate> mentors = people.subList(15, 30).stream()
                    .map(id -> {
                        room.put(id, random.nextInt(4));
                        return mentor(id, PersonKind.PUPIL, room.getOrDefault(id, 0));
                    })
                    .toList();
            List<Wishes.Preference> preferences = new ArrayList<>();
            for (int wish = 0; wish < 20; wish++) {
                preferences.add(new Wishes.Preference(
                        people.get(random.nextInt(30)), people.get(random.nextInt(30)), 1 + random.nextInt(3)));
            }

            List<Suggestion> suggestions = new Matching(new Wishes(preferences), EVERY_FORM).suggest(mentees, mentors);

            Set<PersonId> seen = new HashSet<>();
            for (Suggestion suggestion : suggestions) {
                assertThat(seen.add(suggestion.mentee())).isTrue();
                assertThat(suggestion.mentor()).isNotEqualTo(suggestion.mentee());
                assertThat(room.merge(suggestion.mentor(), -1, Integer::sum)).isNotNegative();
                assertThat(suggestion.reasons()).isNotEmpty();
            }
        }
    }

    private int scoreOfWish(int rank) {
        return new Matching(new Wishes(List.of(new Wishes.Preference(anna, teacher, rank))), EVERY_FORM)
                .suggest(List.of(pupil(anna, null)), List.of(mentor(teacher, PersonKind.TEACHER, 1)))
                .get(0)
                .score();
    }

    private static Matching.Candidate pupil(PersonId id, @Nullable String direction) {
        return new Matching.Candidate(id, PersonKind.PUPIL, direction, null, 1);
    }

    private static Matching.Candidate mentor(PersonId id, PersonKind kind, int room) {
        return new Matching.Candidate(id, kind, null, null, room);
    }
}
