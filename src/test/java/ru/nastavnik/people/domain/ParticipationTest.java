package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

class ParticipationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final ConsentCheck CONSENT = new ConsentCheck.Valid(null);
    private static final ParticipationDetails DETAILS = ParticipationDetails.ofMentee("7А", null);

    private final OrganizationId school = OrganizationId.next();
    private final PersonId person = PersonId.next();
    private final Participation participation =
            Participation.candidate(school, new SchoolYear(2026), person, ParticipantRole.MENTEE, DETAILS, TODAY);

    @Test
    void aCandidateEntersTheRegisterWithAConsent() {
        assertThat(participation.state()).isEqualTo(ParticipantState.CANDIDATE);
        assertThat(participation.organization()).isEqualTo(school);
        assertThat(participation.schoolYear()).isEqualTo(new SchoolYear(2026));
        assertThat(participation.person()).isEqualTo(person);
        assertThat(participation.role()).isEqualTo(ParticipantRole.MENTEE);
        assertThat(participation.id()).isNotNull();

        participation.register(CONSENT, TODAY.plusDays(1));

        assertThat(participation.state()).isEqualTo(ParticipantState.REGISTERED);
        assertThat(participation.stateSince()).isEqualTo(TODAY.plusDays(1));
        assertThatThrownBy(() -> participation.register(CONSENT, TODAY)).hasMessageContaining("сейчас: в базе");
    }

    @Test
    void withoutAConsentNobodyEntersTheRegister() {
        ConsentCheck missing = new ConsentCheck.Missing("Нужна подпись представителя.", ConsentSigner.REPRESENTATIVE);

        assertThatThrownBy(() -> participation.register(missing, TODAY))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Нужна подпись представителя.");
        assertThat(participation.state()).isEqualTo(ParticipantState.CANDIDATE);
    }

    @Test
    void whoLeavesSaysWhyAndMayComeBackAsACandidate() {
        assertThatThrownBy(() -> participation.comeBack(TODAY)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> participation.leave(" ", TODAY)).isInstanceOf(DomainException.class);

        participation.leave(" переезд ", TODAY);
        assertThat(participation.state()).isEqualTo(ParticipantState.LEFT);
        assertThat(participation.stateReason()).isEqualTo("переезд");
        assertThatThrownBy(() -> participation.leave("ещё раз", TODAY)).isInstanceOf(DomainException.class);

        participation.comeBack(TODAY.plusDays(2));
        assertThat(participation.state()).isEqualTo(ParticipantState.CANDIDATE);
        assertThat(participation.stateReason()).isNull();
    }

    @Test
    void detailsOfTheYearMayChange() {
        assertThat(participation.details()).isEqualTo(DETAILS);
        participation.changeDetails(ParticipationDetails.ofMentee("8А", "химия"));

        assertThat(participation.details().groupName()).isEqualTo("8А");
    }
}
