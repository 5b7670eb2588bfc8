package ru.nastavnik.pairing;

import java.util.List;
import ru.nastavnik.people.PersonId;

/**
 * A pair that the system proposes (step 18).
 *
 * @param reasons why, in Russian; the strongest first
 */
public record Suggestion(PersonId mentor, PersonId mentee, String formCode, int score, List<String> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
