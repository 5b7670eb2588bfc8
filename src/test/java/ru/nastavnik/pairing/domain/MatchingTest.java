package ru.nastavnik.pairing.domain;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Matching.Candidate pupil(PersonId id, @Nullable String direction) {
        return new Matching.Candidate(id, PersonKind.PUPIL, direction, null, 1);
    }

    private static Matching.Candidate mentor(PersonId id, PersonKind kind, int room) {
        return new Matching.Candidate(id, kind, null, null, room);
    }
}
