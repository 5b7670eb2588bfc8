package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairFormat;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
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
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;

/** A school with a curator, a director and a secretary, and orders that name children. */
abstract class AcquaintanceSetting {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    AcquaintancePapers acquaintancePapers;

    @Autowired
    ElectronicGrounds grounds;

    @Autowired
    ExtractLinks links;

    @Autowired
    ExtractByLink byLink;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Participants participants;

    @Autowired
    ConsentRegister consents;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestPairs testPairs;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRegion region;

    @Autowired
    TestClock clock;

    OrganizationId school;
    SignedIn curator;
    SignedIn director;
    SignedIn secretary;

    @BeforeEach
    void aSchoolWithASecretary() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        secretary = region.secretary(school);
    }

    List<ReaderRow> sheet(DocumentId order) {
        return region.as(secretary, () -> acquaintances.sheet(order));
    }

    ReaderId reader(DocumentId order, ReaderKind kind) {
        return sheet(order).stream()
                .map(ReaderRow::reader)
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    ReaderRow row(DocumentId order, ReaderId reader) {
        return sheet(order).stream()
                .filter(row -> row.reader().id().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    static <T> T nobody(java.util.function.Supplier<T> work) {
        SecurityContextHolder.clearContext();
        return work.get();
    }

    DocumentId registered(PairId... pairs) {
        PairOrderId order = testPairs.sent(curator, school, YEAR, pairs);
        region.run(director, () -> signing.sign(school, order, Map.of()));
        return DocumentId.of(Objects.requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId()));
    }

    PairId group(PersonId... mentees) {
        return region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        new NewPair(
                                people.mentor(school, YEAR, mentees.length),
                                List.of(mentees),
                                PairForm.directive("teacher-pupil"),
                                null,
                                mentees.length > 1 ? PairFormat.GROUP : PairFormat.INDIVIDUAL,
                                null)));
    }

    PersonId child(String surname, int age, @Nullable String representative) {
        return region.as(curator, () -> {
            ParticipantId id = register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            PersonData.of(
                                    PersonKind.PUPIL, surname, "Глеб", "Ильич", Gender.MALE, TODAY.minusYears(age)),
                            ParticipantRole.MENTEE,
                            new ParticipationDetails("4А", null, null, null)));
            PersonId person = participants.all(school, YEAR).stream()
                    .filter(participant -> participant.id().equals(id))
                    .findFirst()
                    .map(Participant::personId)
                    .orElseThrow();
            consents.register(
                    school,
                    new ConsentRegistration(person, ConsentKind.PERSONAL_DATA, null, representative, TODAY, null));
            return person;
        });
    }
}
