package ru.nastavnik.pairing.domain;

import java.util.List;
import java.util.Optional;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.ChosenForm;

/** Which of the forms that the organisation's programme keeps suits two people. */
public final class SuitableForms {
    private final List<ChosenForm> kept;

    public SuitableForms(List<ChosenForm> kept) {
        this.kept = List.copyOf(kept);
    }

    /**
     * The directive's form for such people if the programme keeps it. A programme that consists of one form of the
     * organisation's own means that form whoever meets in it.
     */
    public Optional<ChosenForm> of(PersonKind mentor, PersonKind mentee) {
        if (kept.size() == 1 && kept.get(0).isOwn()) {
            return Optional.of(kept.get(0));
        }
        return FormGuess.of(mentor, mentee)
                .flatMap(code ->
                        kept.stream().filter(form -> code.equals(form.code())).findFirst());
    }
}
