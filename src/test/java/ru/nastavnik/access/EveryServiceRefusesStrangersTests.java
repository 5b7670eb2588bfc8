package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.nastavnik.access.ServiceMethods.ServiceMethod;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.NeighbourSchool;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/**
 * Tries to reach a school's things through every public method of every service, found in the running application: by
 * nobody, and by each role of elsewhere. A method that is neither refused nor named below with its reason fails here,
 * so that a new one cannot be forgotten.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceRefusesStrangersTests {
    /** Each department controls every municipality; its roadmap names no school (6.1). */
    private static final Set<String> CONTROLLED = Set.of("MunicipalRoadmaps#get", "MunicipalRoadmaps#review");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private NeighbourSchool neighbour;

    @Autowired
    private TestRoadmaps roadmaps;

    /** All its things; every method gets these. */
    private Map<Class<?>, Object> theirs;

    @BeforeAll
    void aSchoolWithThingsOfItsOwn() {
        theirs = neighbour.furnish().ids();
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
                boolean department = who.equals("the other department");
                if (takesSomebodyElsesThing(method)
                        && asks(method)
                        && !(department && CONTROLLED.contains(method.name()))) {
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
        return !method.service().getSimpleName().endsWith("ProcessActions")
                && !OpenMethods.reasons().containsKey(method.service().getSimpleName())
                && !OpenMethods.reasons().containsKey(method.name());
    }

    /** One's own school is not a way to another's: its identity together with that of another school's thing. */
    @Test
    void nobodyReachesAnotherSchoolsThingsThroughTheirOwn() {
        OrganizationId own = region.school();
        Map<String, SignedIn> insiders = Map.of("director", people.director(own), "curator", people.curator(own));
        Map<Class<?>, Object> mixed = new HashMap<>(theirs);
        mixed.put(OrganizationId.class, own);
        mixed.put(RoadmapId.class, roadmaps.started(own, new SchoolYear(2026)));
        ServiceMethods methods = new ServiceMethods(mixed);
        List<String> letIn = new ArrayList<>();
        insiders.forEach((who, insider) -> {
            for (ServiceMethod method : ServiceMethods.of(context)) {
                if (takesOwnAndSomebodyElsesThing(method) && asks(method)) {
                    people.as(insider, () -> {
                        methods.letIn(method, true)
                                .filter(how -> !how.contains("ValidationException"))
                                .ifPresent(how -> letIn.add(who + ": " + method + " " + how));
                    });
                }
            }
        });

        assertThat(letIn)
                .as("ways to another school's things through one's own")
                .isEmpty();
    }

    private boolean takesOwnAndSomebodyElsesThing(ServiceMethod method) {
        List<Class<?>> types = List.of(method.method().getParameterTypes());
        Set<Class<?>> ownTypes = Set.of(OrganizationId.class, RoadmapId.class);
        return types.stream().anyMatch(ownTypes::contains)
                && types.stream().anyMatch(type -> theirs.containsKey(type) && !ownTypes.contains(type));
    }

    private boolean takesSomebodyElsesThing(ServiceMethod method) {
        return Arrays.stream(method.method().getParameterTypes())
                .anyMatch(type -> type != LaunchId.class && theirs.containsKey(type));
    }

    /** What a stranger is told of a launch is about their own territory. */
    @Test
    void aLaunchTellsNobodyOfAnothersSchool() {
        ServiceMethods methods = new ServiceMethods(theirs);
        String school = String.valueOf(theirs.get(OrganizationId.class));
        List<String> told = new ArrayList<>();
        strangers().forEach((who, stranger) -> {
            for (ServiceMethod method : ServiceMethods.of(context)) {
                if (method.service() == LaunchProgress.class && !takesSomebodyElsesThing(method)) {
                    people.as(stranger, () -> {
                        methods.letIn(method, true)
                                .filter(result -> result.contains(school))
                                .ifPresent(result -> told.add(who + ": " + method + " " + result));
                    });
                }
            }
        });

        assertThat(told).as("what a launch tells of another school").isEmpty();
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
                boolean personal = module.equals("ru.nastavnik.people")
                        || module.equals("ru.nastavnik.pairing")
                        || module.equals("ru.nastavnik.acquaintance");
                if (personal && takesSomebodyElsesThing(method) && asks(method)) {
                    people.as(person, () -> {
                        methods.letIn(method, true).ifPresent(how -> letIn.add(who + ": " + method + " " + how));
                    });
                }
            }
        });

        assertThat(letIn).as("ways to names of pupils from above").isEmpty();
    }
}
