package ru.nastavnik.people;

/**
 * A row of the list «Участники»: the participant and both consents as of today.
 *
 * @param distributable what may be shown of the person to everybody today
 */
public record ParticipantOverview(
        Participant participant, ConsentCheck personalData, ConsentCheck publication, DistributionMarks distributable) {

    public ConsentCheck consent(ConsentKind kind) {
        return kind == ConsentKind.PERSONAL_DATA ? personalData : publication;
    }
}
