package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ServiceMethods.ServiceMethod;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderSteps;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.people.ConsentId;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeProcessSteps;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessSteps;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/**
 * Tries to reach a school's things through every public method of every service, found in the running application: by
 * nobody, and by each role of elsewhere. A method that is neither refused nor named below with its reason fails here,
 * so that a new one cannot be forgotten.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceRefusesStrangersTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestParticipants participants;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private PairDrafts pairDrafts;

    @Autowired
    private PairOrders pairOrders;

    @Autowired
    private PairOrderSteps pairOrderSteps;

    @Autowired
    private RoadmapProcessSteps roadmapSteps;

    @Autowired
    private ProgrammeProcessSteps programmeSteps;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<Class<?>, Object> theirs = new HashMap<>();

    @BeforeAll
    void aSchoolWithThingsOfItsOwn() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        theirs.put(MunicipalityId.class, municipality);
        theirs.put(OrganizationId.class, school);
        theirs.put(AccountId.class, curator.account());
        theirs.put(PostId.class, Objects.requireNonNull(director.post()).id());
        people.as(curator, () -> {
            PersonId mentor = participants.mentor(school, YEAR, 1);
            PersonId mentee = participants.mentee(school, YEAR);
            theirs.put(PersonId.class, mentee);
            theirs.put(
                    ParticipantId.class,
                    register.overview(school, YEAR).get(0).participant().id());
            theirs.put(ConsentId.class, consents.of(school, mentee).get(0).id());
            theirs.put(PairId.class, pairDrafts.add(school, YEAR, NewPair.of(mentor, mentee, "teacher-pupil", null)));
        });
        DataScope scope = DataScope.system("test", school);
        PairOrderId order = DataScope.during(scope, () -> transaction.execute(status -> pairOrderSteps.open(school, YEAR)));
        theirs.put(PairOrderId.class, order);
        theirs.put(RoadmapId.class, transaction.execute(status -> roadmapSteps.open(school, UUID.randomUUID(), YEAR)));
        theirs.put(ProgrammeId.class, transaction.execute(status -> programmeSteps.open(school, UUID.randomUUID())));
        theirs.put(DocumentId.class, signed(school, curator, director));
        theirs.put(EvidenceId.class, new EvidenceId(UUID.randomUUID()));
    }

    private DocumentId signed(OrganizationId school, SignedIn curator, SignedIn director) {
        PairOrderId order = people.as(curator, () -> pairOrders.open(school, YEAR, PairOrderKind.FIX, null));
        people.as(curator, () -> {
            pairOrders.send(
                    school, order, SendPairOrder.fixing(List.of((PairId) theirs.get(PairId.class)), "дорожной картой"));
        });
        people.as(director, () -> pairOrders.sign(school, order, Map.of()));
        return DocumentId.of(String.valueOf(
                people.as(director, () -> pairOrders.view(school, order)).documentId()));
    }

    @Test
    void nobodyGetsAnythingWithoutSigningIn() {
        SecurityContextHolder.clearContext();
        ServiceMethods methods = new ServiceMethods(theirs);
        List<String> letIn = new ArrayList<>();
        for (ServiceMethod method : ServiceMethods.of(context)) {
            if (asks(method)) {
                methods.letIn(method, false).ifPresent(how -> letIn.add(method + " " + how));
            }
        }

        assertThat(letIn).as("methods that anybody may call").isEmpty();
    }

    @Test
    void nobodyOfElsewhereReachesAnotherSchoolsThings() {
        ServiceMethods methods = new ServiceMethods(theirs);
        List<String> letIn = new ArrayList<>();
        strangers().forEach((who, stranger) -> {
            for (ServiceMethod method : ServiceMethods.of(context)) {
                if (methods.takesSomebodyElsesThing(method) && asks(method)) {
                    people.as(stranger, () -> {
                        methods.letIn(method, true).ifPresent(how -> letIn.add(who + ": " + method + " " + how));
                    });
                }
            }
        });

        assertThat(letIn).as("ways to another school's things").isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        TreeSet<String> existing = new TreeSet<>();
        for (ServiceMethod method : ServiceMethods.of(context)) {
            existing.add(method.name());
            existing.add(method.service().getSimpleName());
        }

        assertThat(existing).containsAll(OpenMethods.reasons().keySet());
    }

    /**
     * Steps of a process are called by the engine's delegates, where nobody is signed in; that no screen uses them is
     * a rule of architecture. Other exceptions stand in {@link OpenMethods}.
     */
    private static boolean asks(ServiceMethod method) {
        return !method.service().getSimpleName().endsWith("Steps")
                && !OpenMethods.reasons().containsKey(method.service().getSimpleName())
                && !OpenMethods.reasons().containsKey(method.name());
    }

    /** Each role, at work elsewhere: another school, another municipality, the other department. */
    private Map<String, SignedIn> strangers() {
        MunicipalityId elsewhere = region.municipality();
        OrganizationId otherSchool = region.school(elsewhere);
        Map<String, SignedIn> strangers = new LinkedHashMap<>();
        strangers.put("director of another school", region.director(otherSchool));
        strangers.put("curator of another school", region.curator(otherSchool));
        strangers.put("head of another municipality", people.municipalHead(elsewhere));
        strangers.put("coordinator of another municipality", people.coordinator(elsewhere));
        strangers.put("the other department", people.department(Department.VOCATIONAL_EDUCATION));
        return strangers;
    }

    @Test
    void pupilsNamesStayInTheSchoolEvenForThoseWhoStandAboveIt() {
        ServiceMethods methods = new ServiceMethods(theirs);
        MunicipalityId own = (MunicipalityId) theirs.get(MunicipalityId.class);
        Map<String, SignedIn> above = new LinkedHashMap<>();
        above.put("municipal head", people.municipalHead(own));
        above.put("municipal coordinator", people.coordinator(own));
        above.put("department", people.department(Department.GENERAL_EDUCATION));
        above.put("regional centre", people.centreOperator());
        above.put("administrator", people.administrator());
        List<String> letIn = new ArrayList<>();
        above.forEach((who, person) -> {
            for (ServiceMethod method : ServiceMethods.of(context)) {
                String module = method.service().getPackageName();
                boolean personal = module.equals("ru.nastavnik.people") || module.equals("ru.nastavnik.pairing");
                if (personal && methods.takesSomebodyElsesThing(method) && asks(method)) {
                    people.as(person, () -> {
                        methods.letIn(method, true).ifPresent(how -> letIn.add(who + ": " + method + " " + how));
                    });
                }
            }
        });

        assertThat(letIn).as("ways to names of pupils from above").isEmpty();
    }
}
