package ru.nastavnik.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;

/**
 * A pair that the system proposes (step 18).
 *
 * @param form a form of the programme, with the role models that the programme keeps of it
 * @param reasons why, in Russian; the strongest first
 */
public record Suggestion(PersonId mentor, PersonId mentee, ChosenForm form, int score, List<String> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** The role model if the programme keeps exactly one of the form; where it keeps several a person chooses. */
    public @Nullable String roleModel() {
        return form.roleModels().size() == 1 ? form.roleModels().get(0) : null;
    }

    /** The pair as it is drafted when the curator takes the suggestion. */
    public NewPair taken(@Nullable String chosenRoleModel) {
        return new NewPair(mentor, List.of(mentee), PairForm.of(form), chosenRoleModel, PairFormat.INDIVIDUAL, null);
    }
}
