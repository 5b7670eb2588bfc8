package ru.nastavnik.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeLayouts;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.NeighbourSchool;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/**
 * Opens every page whose address names a thing, with the identity of a real thing of another school: by each role of
 * elsewhere. The pages are those that are registered; one that has no address below fails here.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressRefusesStrangersTests {
    /** Tokens of people who are not in yet: they name no thing. */
    private static final Set<String> WAYS_IN = Set.of("new-password/:token", "first-administrator/:token");

    /** Each department controls every municipality; its roadmap names no school (6.1). */
    private static final Set<String> MUNICIPAL = Set.of("MunicipalRoadmapPage");

    private static final AccessAnnotationChecker CHECKER = new AccessAnnotationChecker();

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private NeighbourSchool neighbour;

    @Autowired
    private Directives directives;

    @Autowired
    private ProgrammeLayouts layouts;

    @Autowired
    private RoadmapRegister roadmaps;

    @Autowired
    private CoverageTargets targets;

    private NeighbourSchool.Things theirs;

    @BeforeAll
    void aSchoolWithThingsOfItsOwn() {
        theirs = neighbour.furnish();
    }

    /** Pages of one school or municipality, by route. */
    private Map<String, String> ofOneSchool() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("admin/accounts/:accountId", "admin/accounts/" + theirs.the(AccountId.class));
        addresses.put(
                "control/organizations/:organizationId", "control/organizations/" + theirs.the(OrganizationId.class));
        addresses.put(
                "curator-appointments/:appointmentId",
                "curator-appointments/" + theirs.the(CuratorAppointmentId.class));
        addresses.put("curator-releases/:releaseId", "curator-releases/" + theirs.the(CuratorReleaseId.class));
        addresses.put("acquaintance/:documentId", "acquaintance/" + theirs.the(DocumentId.class));
        addresses.put("to-sign/:kind/:orderId", "to-sign/curator-release-order/" + theirs.the(CuratorReleaseId.class));
        addresses.put("documents/:documentId", "documents/" + theirs.the(DocumentId.class));
        addresses.put("execution-report/:rolloutId", "execution-report/" + theirs.the(RolloutId.class));
        addresses.put("municipal-roadmaps/:roadmapId", "municipal-roadmaps/" + theirs.the(MunicipalRoadmapId.class));
        addresses.put(
                "municipal-roadmaps/:roadmapId/shift",
                "municipal-roadmaps/" + theirs.the(MunicipalRoadmapId.class) + "/shift");
        addresses.put("pairs/orders/:orderId", "pairs/orders/" + theirs.the(PairOrderId.class));
        addresses.put(
                "pairs/orders/:orderId/acquaintance",
                "pairs/orders/" + theirs.the(PairOrderId.class) + "/acquaintance");
        addresses.put("programmes/:programmeId", "programmes/" + theirs.the(ProgrammeId.class));
        addresses.put("programmes/:programmeId/edit", "programmes/" + theirs.the(ProgrammeId.class) + "/edit");
        addresses.put(
                "roadmap/:roadmap/pair-order-offer", "roadmap/" + theirs.the(RoadmapId.class) + "/pair-order-offer");
        addresses.put("roadmap/:roadmap/steps/:step", "roadmap/" + theirs.the(RoadmapId.class) + "/steps/1");
        addresses.put("protocols/:protocol", "protocols/" + theirs.the(ProtocolId.class));
        addresses.put("letters/:letter", "letters/" + theirs.the(LetterId.class));
        addresses.put("roadmaps/:roadmapId", "roadmaps/" + theirs.the(RoadmapId.class));
        addresses.put("roadmaps/:roadmapId/edit", "roadmaps/" + theirs.the(RoadmapId.class) + "/edit");
        addresses.put("campaigns/:campaignId", "campaigns/" + theirs.the(CampaignId.class));
        addresses.put("submissions/:submissionId", "submissions/" + theirs.the(SubmissionId.class));
        addresses.put("recommendations/:recommendationId", "recommendations/" + theirs.the(RecommendationId.class));
        return addresses;
    }

    /** Pages about things of the whole region, which everybody may open: each shows one's own territory only. */
    private Map<String, String> common() {
        LaunchId launch = theirs.the(LaunchId.class);
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("launches/:launchId", "launches/" + launch);
        addresses.put("document-templates/:kind", "document-templates/pairs-order");
        addresses.put(
                "directives/:directiveId",
                "directives/"
                        + people.as(people.administrator(), () -> directives.of(launch))
                                .id());
        addresses.put(
                "layouts/:layoutId",
                "layouts/"
                        + people.as(people.centreOperator(), () -> layouts.versions())
                                .get(0)
                                .id());
        addresses.put(
                "roadmap-forms/:templateId",
                "roadmap-forms/"
                        + roadmaps.get(theirs.the(RoadmapId.class)).template().id());
        addresses.put("indicators/:code", "indicators/indicator-1");
        addresses.put("monitoring/reports/:code", "monitoring/reports/deadlines?on=2026-09-07");
        addresses.put("monitoring/reports/:code/compare", "monitoring/reports/coverage/compare");
        addresses.put(
                "monitoring/reports/:code/counted",
                "monitoring/reports/deadlines/counted?on=2026-09-07&section=0&column=closed");
        addresses.put("monitoring/definitions/:kind/:code/:version", "monitoring/definitions/report/deadlines/1");
        addresses.put(
                "monitoring/targets/:targetId",
                "monitoring/targets/"
                        + people.as(people.centreOperator(), () -> targets.list())
                                .get(0)
                                .id());
        return addresses;
    }

    @Test
    void everyPageThatNamesAThingIsTriedHere() {
        TreeSet<String> registered = new TreeSet<>();
        browser.open(people.administrator(), "help", () -> registered.addAll(routesWithIds()));
        registered.removeAll(WAYS_IN);

        TreeSet<String> tried = new TreeSet<>(ofOneSchool().keySet());
        tried.addAll(common().keySet());
        assertThat(tried).isEqualTo(registered);
    }

    @Test
    void nobodyOfElsewhereOpensAPageOfAnotherSchool() {
        List<String> wrong = new ArrayList<>();
        strangers()
                .forEach((who, stranger) -> ofOneSchool().values().forEach(address -> {
                    browser.open(stranger, address, () -> {
                        boolean department = who.equals("the other department");
                        if (!isRefused(stranger, address) && !(department && MUNICIPAL.contains(page()))) {
                            wrong.add(who + " at " + address + " opened " + page());
                        }
                        wrong.addAll(leaks(who, address));
                    });
                }));

        assertThat(wrong).as("ways to another school's pages").isEmpty();
    }

    @Test
    void pupilsPagesStayInTheSchoolEvenForThoseWhoStandAboveIt() {
        MunicipalityId own = theirs.the(MunicipalityId.class);
        Map<String, SignedIn> above = Map.of(
                "municipal head", people.municipalHead(own),
                "municipal coordinator", people.coordinator(own),
                "department", people.department(Department.GENERAL_EDUCATION),
                "regional centre", people.centreOperator(),
                "administrator", people.administrator());
        List<String> personal = List.of(
                "pairs/orders/:orderId",
                "pairs/orders/:orderId/acquaintance",
                "acquaintance/:documentId",
                "documents/:documentId",
                "roadmap/:roadmap/steps/:step");
        List<String> wrong = new ArrayList<>();
        above.forEach((who, person) -> personal.forEach(route -> {
            String address = Objects.requireNonNull(ofOneSchool().get(route));
            browser.open(person, address, () -> {
                if (!isRefused(person, address)) {
                    wrong.add(who + " at " + route + " opened " + page());
                }
            });
        }));

        assertThat(wrong).as("ways to pupils' names from above").isEmpty();
    }

    @Test
    void aPageOfTheWholeRegionShowsNobodyAnothersSchool() {
        List<String> wrong = new ArrayList<>();
        strangers()
                .forEach((who, stranger) -> common().values()
                        .forEach(address -> browser.open(stranger, address, () -> wrong.addAll(leaks(who, address)))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void anAddressOfNothingOrMisspeltIsNotFoundAndNothingBreaks() {
        Map<String, SignedIn> insiders = Map.of(
                "curator", people.curator(region.school()),
                "municipal head", people.municipalHead(region.municipality()),
                "administrator", people.administrator());
        Map<String, String> addresses = ofOneSchool();
        addresses.putAll(common());
        List<String> wrong = new ArrayList<>();
        insiders.forEach((who, insider) -> addresses.keySet().forEach(route -> {
            for (String id : List.of(UUID.randomUUID().toString(), "1", "не-то")) {
                String address = route.replaceAll(":step$", "1").replaceAll(":[A-Za-z]+", id);
                browser.open(insider, address, () -> {
                    if (!isRefused(insider, address)) {
                        wrong.add(who + " at " + address + " opened " + page());
                    }
                });
            }
        }));

        assertThat(wrong).isEmpty();
    }

    /** A question in the address is an address too. */
    @Test
    void listsThatAreAskedForAnothersThingsInTheAddressShowNone() {
        List<String> questions = List.of(
                "control?municipality=" + theirs.the(MunicipalityId.class),
                "region/rows?of=coverage&form=pupil-pupil&municipality=" + theirs.the(MunicipalityId.class),
                "region/rows?of=submissions&municipality=" + theirs.the(MunicipalityId.class),
                "control/steps?stage=CONDITIONS&organization=" + theirs.the(OrganizationId.class),
                "search?q=Заов",
                "tasks?text=Заов",
                "recommendations/new?campaign=" + theirs.the(CampaignId.class),
                "admin/journal?account=" + theirs.the(AccountId.class));
        List<String> wrong = new ArrayList<>();
        strangers()
                .forEach((who, stranger) -> questions.forEach(
                        address -> browser.open(stranger, address, () -> wrong.addAll(leaks(who, address)))));

        assertThat(wrong).isEmpty();
        SignedIn own = people.coordinator(theirs.the(MunicipalityId.class));
        browser.open(
                own, "search?q=Заов", () -> assertThat(leaks("own", "search")).isNotEmpty());
    }

    private static TreeSet<String> routesWithIds() {
        TreeSet<String> routes = new TreeSet<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (!route.getRouteParameters().isEmpty()) {
                routes.add(route.getTemplate());
            }
        }
        return routes;
    }

    /** A page of one's role says that there is no such thing; another role's page, that it is another's. */
    private static boolean isRefused(SignedIn person, String address) {
        Class<? extends Component> target = RouteConfiguration.forApplicationScope()
                .getRoute(address)
                .orElseThrow(() -> new AssertionError("no page at " + address));
        String role = String.valueOf(Objects.requireNonNull(person.post()).role());
        return page().equals(CHECKER.hasAccess(target, person, role::equals) ? "OutOfSight" : "NoRight");
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .get(0)
                .getClass()
                .getSimpleName();
    }

    /** Words of the other school that can be read on the page, in its tables too. */
    private static List<String> leaks(String who, String address) {
        StringBuilder seen = new StringBuilder(UI.getCurrent().getElement().getOuterHTML());
        seen.append(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()));
        for (Grid<?> grid : _find(Grid.class)) {
            for (int row = 0; row < GridKt._size(grid); row++) {
                seen.append(GridKt._getFormattedRow(grid, row));
            }
        }
        List<String> leaks = new ArrayList<>();
        for (String secret : NeighbourSchool.SECRETS) {
            if (seen.indexOf(secret) >= 0) {
                leaks.add(who + " at " + address + " reads " + secret);
            }
        }
        return leaks;
    }

    /** Each role, at work elsewhere: another school, another municipality, the other department. */
    private Map<String, SignedIn> strangers() {
        MunicipalityId elsewhere = region.municipality();
        OrganizationId otherSchool = region.school(elsewhere);
        Map<String, SignedIn> strangers = new LinkedHashMap<>();
        strangers.put("director of another school", people.director(otherSchool));
        strangers.put("curator of another school", people.curator(otherSchool));
        strangers.put("head of another municipality", people.municipalHead(elsewhere));
        strangers.put("coordinator of another municipality", people.coordinator(elsewhere));
        strangers.put("the other department", people.department(Department.VOCATIONAL_EDUCATION));
        return strangers;
    }
}
