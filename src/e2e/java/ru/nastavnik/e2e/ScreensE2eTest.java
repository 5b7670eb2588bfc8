package ru.nastavnik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every role's main screens in a wide and in a narrow window: nothing serious for axe, nothing wider than the window. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ScreensE2eTest {
    private record Visit(String login, List<String> routes) {}

    private static final List<Visit> VISITS = List.of(
            new Visit("coordinator", List.of("municipal-roadmaps", "campaigns", "submissions", "website", "practices")),
            new Visit(
                    "department",
                    List.of(
                            "region",
                            "region/points",
                            "standing",
                            "standing?point=7.2&state=late",
                            "region/deadlines",
                            "control",
                            "directives",
                            "directives/new",
                            "region/rows?of=duty&point=7.2&duty=curator",
                            "campaigns",
                            "campaigns/new",
                            "indicators",
                            "indicators/indicator-1",
                            "monitoring/issued",
                            "monitoring/targets",
                            "recommendations",
                            "recommendations/new")),
            new Visit(
                    "centre",
                    List.of(
                            "tasks",
                            "layouts",
                            "document-templates",
                            "document-templates/pairs-order",
                            "mentoring-forms",
                            "monitoring/reports",
                            "monitoring/reports/indicators",
                            "monitoring/reports/planned-results",
                            "monitoring/definitions",
                            "monitoring/definitions/report/coverage/2",
                            "monitoring/loads",
                            "monitoring/populations",
                            "monitoring/federal",
                            "monitoring/projects")),
            new Visit(
                    "head",
                    List.of(
                            "control",
                            "standing",
                            "standing?state=late",
                            "tasks",
                            "curators",
                            "monitoring/reports/execution",
                            "monitoring/reports/deadlines",
                            "monitoring/reports/discipline",
                            "electronic-signature")),
            new Visit(
                    "director",
                    List.of(
                            "decisions",
                            "documents",
                            "registers",
                            "secretaries",
                            "curator",
                            "participants",
                            "consents",
                            "pairs",
                            "archive",
                            "printing",
                            "order-settings",
                            "document-templates",
                            "document-templates/curator-order",
                            "name-forms",
                            "name-forms/check",
                            "substitution",
                            "notices",
                            "help",
                            "search?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0")),
            new Visit(
                    "admin",
                    List.of(
                            "admin/accounts",
                            "admin/organizations",
                            "admin/organizations/import",
                            "admin/municipalities",
                            "admin/calendar",
                            "admin/journal",
                            "internal-terms",
                            "notice-ladder",
                            "admin/versions",
                            "admin/state")));

    /** Lists whose columns all fit a laptop; those of the region are wider, and their first column stays in sight. */
    private static final Set<String> UNCUT =
            Set.of("admin/organizations", "indicators", "region/deadlines", "monitoring/targets", "standing");

    private static final String CUT = """
        () => [...document.querySelectorAll('vaadin-grid')]
            .map(grid => grid.shadowRoot?.querySelector('#table'))
            .some(table => table && table.scrollWidth > table.clientWidth + 1)
        """;

    private record Window(int width, int height) {}

    private static final Window WIDE = new Window(1366, 768);
    private static final Window PHONE = new Window(390, 844);

    @Test
    void mainScreensFitAWideWindowAndAPhoneAndAreAccessibleOnBoth(Stage stage) {
        List<String> problems = new ArrayList<>();
        for (Visit visit : VISITS) {
            try (Person person = Person.signIn(stage.browser(), stage.address(), visit.login())) {
                for (int i = 0; i < visit.routes().size(); i++) {
                    String route = visit.routes().get(i);
                    // Every second page opens on the phone and is widened; the others the other way round.
                    Window first = i % 2 == 0 ? WIDE : PHONE;
                    person.resizes(first.width(), first.height()).opens(route).settled();
                    problems.addAll(problems(person, visit.login(), route, first));
                    Window then = first == WIDE ? PHONE : WIDE;
                    person.resizes(then.width(), then.height()).settled();
                    problems.addAll(problems(person, visit.login(), route, then));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> problems(Person person, String login, String route, Window window) {
        person.picture(route.replaceAll("\\W+", "-") + "-" + window.width());
        String where = login + " /" + route + " " + window.width() + ": ";
        List<String> problems = new ArrayList<>();
        AxeCheck.seriousOn(person.page()).forEach(found -> problems.add(where + found));
        if (person.page().locator("vaadin-grid[aria-label]").count() > 0) {
            // Axe tells only while the list has no rows yet; the name belongs to the list's inner table.
            problems.add(where + "a list has a label that nobody reads");
        }
        int needed = (Integer) person.page().evaluate("document.documentElement.scrollWidth");
        if (needed > window.width()) {
            problems.add(where + "the page is " + needed + " wide");
        }
        if (window == WIDE) {
            HeaderCheck.brokenOn(person.page()).forEach(found -> problems.add(where + found));
            if (UNCUT.contains(route) && Boolean.TRUE.equals(person.page().evaluate(CUT))) {
                problems.add(where + "the last column is cut");
            }
        }
        return problems;
    }
}
