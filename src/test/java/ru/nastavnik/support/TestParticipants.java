package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentRegistration;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** Enters invented mentees and mentors as the curator who acts in the thread. */
@Component
@Profile("test")
public class TestParticipants {
    private static final List<String> SURNAMES =
            List.of("Рощин", "Полянов", "Озёров", "Тропинин", "Камышев", "Родников", "Вершинин", "Долинин");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ParticipantRegister register;
    private final Participants participants;
    private final ConsentRegister consents;
    private final RegionClock clock;

    TestParticipants(
            ParticipantRegister register, Participants participants, ConsentRegister consents, RegionClock clock) {
        this.register = register;
        this.participants = participants;
        this.consents = consents;
        this.clock = clock;
    }

    /** A pupil of ten years with a consent of today. */
    public PersonId mentee(OrganizationId school, SchoolYear year) {
        return consented(school, menteeWithoutConsent(school, year));
    }

    public PersonId menteeWithoutConsent(OrganizationId school, SchoolYear year) {
        LocalDate born = clock.today().minusYears(10).minusDays(NUMBER.incrementAndGet());
        return add(
                school,
                year,
                PersonKind.PUPIL,
                born,
                ParticipantRole.MENTEE,
                new ParticipationDetails("4А", null, null, null));
    }

    /** A teacher who takes {@code capacity} mentees, with a consent of today. */
    public PersonId mentor(OrganizationId school, SchoolYear year, int capacity) {
        return consented(school, mentorWithoutConsent(school, year, capacity));
    }

    /** A young teacher with a consent of today. */
    public PersonId teacherMentee(OrganizationId school, SchoolYear year) {
        LocalDate born = clock.today().minusYears(24).minusDays(NUMBER.incrementAndGet());
        return consented(
                school,
                add(
                        school,
                        year,
                        PersonKind.TEACHER,
                        born,
                        ParticipantRole.MENTEE,
                        new ParticipationDetails(null, null, null, null)));
    }

    /** A pupil of fourteen years who takes one mentee, with a consent of today. */
    public PersonId pupilMentor(OrganizationId school, SchoolYear year) {
        LocalDate born = clock.today().minusYears(14).minusDays(NUMBER.incrementAndGet());
        return consented(
                school,
                add(
                        school,
                        year,
                        PersonKind.PUPIL,
                        born,
                        ParticipantRole.MENTOR,
                        new ParticipationDetails("9Б", null, null, 1)));
    }

    public PersonId mentorWithoutConsent(OrganizationId school, SchoolYear year, int capacity) {
        LocalDate born = clock.today().minusYears(40).minusDays(NUMBER.incrementAndGet());
        return add(
                school,
                year,
                PersonKind.TEACHER,
                born,
                ParticipantRole.MENTOR,
                ParticipationDetails.ofMentor(capacity, null));
    }

    public PersonId consented(OrganizationId school, PersonId person) {
        consents.register(school, ConsentRegistration.of(person, ConsentKind.PERSONAL_DATA, clock.today()));
        return person;
    }

    /** Moves a candidate into the base. */
    public void enterBase(OrganizationId school, SchoolYear year, PersonId person) {
        register.register(
                school,
                participants.all(school, year).stream()
                        .filter(participant -> participant.personId().equals(person))
                        .map(Participant::id)
                        .toList());
    }

    private PersonId add(
            OrganizationId school,
            SchoolYear year,
            PersonKind kind,
            LocalDate born,
            ParticipantRole role,
            ParticipationDetails details) {
        String surname = SURNAMES.get(NUMBER.get() % SURNAMES.size());
        ParticipantId id = register.add(
                school,
                year,
                new NewParticipant(PersonData.of(kind, surname, "Глеб", "Ильич", Gender.MALE, born), role, details));
        return participants.all(school, year).stream()
                .filter(participant -> participant.id().equals(id))
                .findFirst()
                .orElseThrow()
                .personId();
    }
}
