package ru.nastavnik.people;

import java.util.List;

/** What came of moving candidates into a register: those without a valid consent stay, each with the reason. */
public record RegistrationResult(List<Participant> registered, List<Refusal> refused) {

    /** @param reason in Russian: what is missing and who must sign */
    public record Refusal(Participant participant, String reason) {}
}
