package ru.nastavnik.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.PersonId;

/** A pair or group to be drafted (step 18). */
public record NewPair(
        PersonId mentor,
        List<PersonId> mentees,
        PairForm form,
        @Nullable String roleModel,
        PairFormat format,
        @Nullable String note) {

    public NewPair {
        mentees = List.copyOf(mentees);
        roleModel = roleModel == null || roleModel.isBlank() ? null : roleModel.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** An individual pair of one of the directive's forms. */
    public static NewPair of(PersonId mentor, PersonId mentee, String formCode, @Nullable String roleModel) {
        return new NewPair(
                mentor, List.of(mentee), PairForm.directive(formCode), roleModel, PairFormat.INDIVIDUAL, null);
    }
}
