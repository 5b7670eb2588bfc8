package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.ParticipantSetup;
import ru.nastavnik.people.domain.PersonRules;

class DemoParticipantsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Test
    void everyInventedParticipantIsAcceptedByTheRules() {
        assertThat(DemoParticipants.read(LocalDate.of(2026, 9, 7))).hasSize(3);
        for (List<ParticipantSetup.Entry> entries :
                DemoParticipants.read(LocalDate.of(2026, 9, 7)).values()) {
            assertThat(entries).extracting(ParticipantSetup.Entry::consent).contains(true, false);
            for (ParticipantSetup.Entry entry : entries) {
                NewParticipant participant = entry.participant();
                assertThat(PersonRules.violations(participant.person(), DAY)).isEmpty();
                assertThat(PersonRules.violations(
                                participant.person().kind(), participant.role(), participant.details()))
                        .isEmpty();
            }
        }
    }
}
