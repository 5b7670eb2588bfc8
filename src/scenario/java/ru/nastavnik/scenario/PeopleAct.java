package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SchoolYear;

/** Mentees, mentors, consents and pairs of an organisation. All persons are invented. */
@Component
@Profile("scenario")
class PeopleAct {
    private static final String[] SURNAMES = {
        "Вересов", "Лугин", "Сойкин", "Тополев", "Ясенев", "Родников", "Ольхин", "Снегирёв", "Кедров", "Моховиков"
    };
    private static final String[] NAMES = {"Илья", "Пётр", "Глеб", "Семён", "Тимур", "Лев", "Марк", "Егор"};

    /** What these invented people allow: their work may be told of, without pictures. */
    private static final DistributionMarks MARKS = DistributionMarks.allowing(
            DistributionItem.NAME, DistributionItem.GROUP, DistributionItem.PARTICIPATION, DistributionItem.RESULTS);

    private final ParticipantRegister register;
    private final Participants participants;
    private final ConsentRegister consents;
    private final PairDrafts drafts;
    private final PairOrders orders;
    private final Pairs pairs;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;
    private final Stopwatch stopwatch;
    private final ScenarioProperties properties;

    PeopleAct(
            ParticipantRegister register,
            Participants participants,
            ConsentRegister consents,
            PairDrafts drafts,
            PairOrders orders,
            Pairs pairs,
            PaperDesk paperDesk,
            ScenarioClock clock,
            ScenarioProperties properties,
            Stopwatch stopwatch) {
        this.register = register;
        this.participants = participants;
        this.consents = consents;
        this.drafts = drafts;
        this.orders = orders;
        this.pairs = pairs;
        this.paperDesk = paperDesk;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.properties = properties;
    }

    /** Enters one mentee more than there will be pairs: that one brings no consent and so goes no further. */
    void enterMentees(OrganizationView organization, SchoolYear year) {
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        List<PersonId> consenting = new ArrayList<>();
        int pupils = properties.pairs();
        if (organization.kind() == OrganizationKind.SCHOOL && pupils > 1) {
            pupils--;
            register.add(organization.id(), year, youngTeacher(year));
        }
        for (int i = 0; i <= pupils; i++) {
            LocalDate birth = LocalDate.of(year.startYear() - (college ? 17 : 12 + i % 4), 1 + i % 12, 10);
            register.add(
                    organization.id(),
                    year,
                    new NewParticipant(
                            person(college ? PersonKind.STUDENT : PersonKind.PUPIL, i, birth),
                            ParticipantRole.MENTEE,
                            ParticipationDetails.ofMentee(college ? "СВ-1" + i % 3 : (6 + i % 4) + "А", "математика")));
        }
        participants.all(organization.id(), year).stream()
                .filter(participant -> participant.role() == ParticipantRole.MENTEE)
                .limit(properties.pairs())
                .forEach(participant -> consenting.add(participant.personId()));
        consents.registerAll(organization.id(), consenting, ConsentKind.PERSONAL_DATA, clock.today(), null);
        consents.registerAll(organization.id(), consenting, ConsentKind.PUBLICATION, clock.today(), null, MARKS);
    }

    void enterMentors(OrganizationView organization, SchoolYear year) {
        for (int i = 0; i < properties.pairs(); i++) {
            register.add(
                    organization.id(),
                    year,
                    new NewParticipant(
                            mentor(organization.kind(), i + 5),
                            ParticipantRole.MENTOR,
                            ParticipationDetails.ofMentor(2, "математика")));
        }
        List<PersonId> mentors = participants.all(organization.id(), year).stream()
                .filter(participant -> participant.role() == ParticipantRole.MENTOR)
                .map(Participant::personId)
                .toList();
        consents.registerAll(organization.id(), mentors, ConsentKind.PERSONAL_DATA, clock.today(), null);
        consents.registerAll(organization.id(), mentors, ConsentKind.PUBLICATION, clock.today(), null, MARKS);
    }

    /** Steps 7 and 11: those with a consent enter the register, the others are refused. */
    void formBase(OrganizationView organization, SchoolYear year, ParticipantRole role) {
        register.register(
                organization.id(),
                participants.all(organization.id(), year).stream()
                        .filter(participant -> participant.role() == role)
                        .map(Participant::id)
                        .toList());
    }

    /** The forms that the pairs of such an organisation have, so its programme must keep them. */
    static List<String> formsOfPairs(OrganizationKind kind) {
        return switch (kind) {
            case COLLEGE -> List.of("lecturer-student", "employer-student");
            case SCHOOL -> List.of("teacher-pupil", "teacher-teacher");
            case EXTRA -> List.of("teacher-pupil", "employer-pupil");
        };
    }

    private static String formOf(Participant mentee, OrganizationKind kind) {
        return mentee.person().kind() == PersonKind.TEACHER
                ? "teacher-teacher"
                : formsOfPairs(kind).get(0);
    }

    void draftPairs(OrganizationView organization, SchoolYear year) {
        PairBoard board = drafts.board(organization.id(), year);
        List<Participant> mentees = board.unpairedMentees();
        List<Participant> mentors = board.mentors().stream()
                .map(PairBoard.MentorLoad::mentor)
                .filter(mentor -> !mentor.person().kind().regional())
                .toList();
        List<NewPair> drawn = new ArrayList<>();
        for (int i = 0; i < Math.min(mentees.size(), mentors.size()); i++) {
            Participant mentor = mentors.get(i);
            drawn.add(NewPair.of(
                    mentor.personId(), mentees.get(i).personId(), formOf(mentees.get(i), organization.kind()), null));
        }
        drafts.addAll(organization.id(), year, drawn);
    }

    void sendOrder(OrganizationView organization, SchoolYear year) {
        if (drafts.board(organization.id(), year).pairs().isEmpty()) {
            draftPairs(organization, year);
        }
        PairOrderView order = openOrder(organization, year);
        List<PairId> ready = order.available().stream()
                .filter(row -> row.starts() && row.refusals().isEmpty())
                .map(row -> row.pair().id())
                .toList();
        SendPairOrder command = SendPairOrder.fixing(ready, order.basis());
        stopwatch.completing(() -> orders.send(organization.id(), order.id(), command));
    }

    void signOrder(OrganizationView organization, SchoolYear year) {
        PairOrderId order = openOrder(organization, year).id();
        SignedPaper signed = paperDesk.signed(orders.paper(organization.id(), order, Map.of()), clock.today());
        stopwatch.completing(() -> orders.sign(organization.id(), order, Map.of(), signed));
    }

    /** Everybody above the organisation sees no more than this number. */
    int activePairs(OrganizationView organization, SchoolYear year) {
        return (int) pairs.active(organization.id(), year).stream()
                .map(Pair::id)
                .distinct()
                .count();
    }

    private PairOrderView openOrder(OrganizationView organization, SchoolYear year) {
        return orders.list(organization.id(), year).stream()
                .filter(order -> order.signedOn() == null)
                .findFirst()
                .map(order -> orders.view(organization.id(), order.id()))
                .orElseThrow(() -> new IllegalStateException("No order on pairs is open"));
    }

    private static NewParticipant youngTeacher(SchoolYear year) {
        return new NewParticipant(
                adult("Аверина", "Мария", "Сергеевна", Gender.FEMALE, LocalDate.of(year.startYear() - 23, 4, 8), "учитель физики"),
                ParticipantRole.MENTEE,
                ParticipationDetails.ofMentee(null, "первый год работы"));
    }

    private static PersonData person(PersonKind kind, int number, LocalDate birth) {
        return PersonData.of(
                kind,
                SURNAMES[number % SURNAMES.length],
                NAMES[number % NAMES.length],
                number % 2 == 0 ? "Андреевич" : "Павлович",
                Gender.MALE,
                birth);
    }

    private static PersonData mentor(OrganizationKind kind, int number) {
        return adult(
                SURNAMES[number % SURNAMES.length] + "а",
                number % 2 == 0 ? "Ольга" : "Инна",
                "Петровна",
                Gender.FEMALE,
                LocalDate.of(1980, 1 + number % 12, 3),
                switch (kind) {
                    case SCHOOL -> "учитель математики";
                    case EXTRA -> "педагог дополнительного образования";
                    case COLLEGE -> "мастер производственного обучения";
                });
    }

    private static PersonData adult(
            String surname, String name, String patronymic, Gender gender, LocalDate birth, String post) {
        return new PersonData(
                PersonKind.TEACHER, surname, name, patronymic, gender, birth, post, null, null, null, null);
    }
}
