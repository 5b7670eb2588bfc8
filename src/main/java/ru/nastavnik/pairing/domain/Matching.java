package ru.nastavnik.pairing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.Suggestion;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.shared.spelling.domain.Spelling;

/**
 * Proposes pairs: the strongest reasons first, nobody twice, no mentor above capacity. Of equally good mentors the one
 * with the most room is taken, so that the load spreads.
 */
public final class Matching {
    private static final int FIRST_CHOICE = 40;
    private static final int LESS_PER_RANK = 5;
    private static final int SAME_DIRECTION = 20;
    private static final int PREFERRED_FORM = 10;
    private static final int STEM = 5;

    /** Somebody who waits for a partner. */
    public record Candidate(
            PersonId person,
            PersonKind kind,
            @Nullable String direction,
            @Nullable String formCode,
            int room) {}

    private final Wishes wishes;
    private final SuitableForms forms;

    public Matching(Wishes wishes, SuitableForms forms) {
        this.wishes = wishes;
        this.forms = forms;
    }

    /** @param mentors with the room that is left; {@code room} of mentees does not matter */
    public List<Suggestion> suggest(List<Candidate> mentees, List<Candidate> mentors) {
        List<Suggestion> possible = new ArrayList<>();
        for (Candidate mentee : mentees) {
            for (Candidate mentor : mentors) {
                if (mentor.room() > 0 && !mentor.person().equals(mentee.person())) {
                    judge(mentor, mentee).ifPresent(possible::add);
                }
            }
        }
        Map<PersonId, Integer> room = new HashMap<>();
        mentors.forEach(mentor -> room.put(mentor.person(), mentor.room()));
        return choose(possible, room);
    }

    private static List<Suggestion> choose(List<Suggestion> possible, Map<PersonId, Integer> room) {
        List<Suggestion> chosen = new ArrayList<>();
        Set<PersonId> paired = new HashSet<>();
        Comparator<Suggestion> best = Comparator.comparingInt(Suggestion::score)
                .thenComparingInt(suggestion -> room.getOrDefault(suggestion.mentor(), 0))
                .thenComparing(suggestion -> suggestion.mentee().value(), Comparator.reverseOrder())
                .thenComparing(suggestion -> suggestion.mentor().value(), Comparator.reverseOrder());
        while (true) {
            Optional<Suggestion> next = possible.stream()
                    .filter(suggestion -> !paired.contains(suggestion.mentee()))
                    .filter(suggestion -> room.getOrDefault(suggestion.mentor(), 0) > 0)
                    .max(best);
            if (next.isEmpty()) {
                return chosen;
            }
            Suggestion taken = next.get();
            chosen.add(taken);
            paired.add(taken.mentee());
            room.merge(taken.mentor(), -1, Integer::sum);
        }
    }

    private Optional<Suggestion> judge(Candidate mentor, Candidate mentee) {
        Optional<ChosenForm> form = forms.of(mentor.kind(), mentee.kind());
        if (form.isEmpty() || contradicts(mentor, form.get()) || contradicts(mentee, form.get())) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        int score = 1;
        OptionalInt menteesWish = wishes.rank(mentee.person(), mentor.person());
        if (menteesWish.isPresent()) {
            score += weight(menteesWish.getAsInt());
            reasons.add("наставляемый выбрал этого наставника (" + menteesWish.getAsInt() + "-й выбор)");
        }
        OptionalInt mentorsWish = wishes.rank(mentor.person(), mentee.person());
        if (mentorsWish.isPresent()) {
            score += weight(mentorsWish.getAsInt());
            reasons.add("наставник выбрал этого наставляемого (" + mentorsWish.getAsInt() + "-й выбор)");
        }
        if (sameDirection(mentor.direction(), mentee.direction())) {
            score += SAME_DIRECTION;
            reasons.add("общее направление: " + mentee.direction());
        }
        if (mentor.formCode() != null || mentee.formCode() != null) {
            score += PREFERRED_FORM;
            reasons.add("форма, которую выбрали");
        }
        if (reasons.isEmpty()) {
            reasons.add("подходит по форме наставничества");
        }
        return Optional.of(new Suggestion(mentor.person(), mentee.person(), form.get(), score, reasons));
    }

    private static boolean contradicts(Candidate candidate, ChosenForm form) {
        return candidate.formCode() != null && !candidate.formCode().equals(form.code());
    }

    private static int weight(int rank) {
        return Math.max(LESS_PER_RANK, FIRST_CHOICE - LESS_PER_RANK * (rank - 1));
    }

    /** Directions agree if they share the stem of a word: «математика», «олимпиадная математика», «по математике». */
    private static boolean sameDirection(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        Set<String> stems = stems(one);
        stems.retainAll(stems(other));
        return !stems.isEmpty();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Spelling.key(text).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return stems;
    }
}
