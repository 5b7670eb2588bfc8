package ru.nastavnik.people;

/** A row of the list «Участники»: the participant and both consents as of today. */
public record ParticipantOverview(Participant participant, ConsentCheck personalData, ConsentCheck publication) {

    public ConsentCheck consent(ConsentKind kind) {
        return kind == ConsentKind.PERSONAL_DATA ? personalData : publication;
    }
}
