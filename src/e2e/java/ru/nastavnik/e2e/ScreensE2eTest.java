package ru.nastavnik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every role's main screens on a wide and on a narrow window: nothing serious for axe, nothing wider than the window. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ScreensE2eTest {
    private record Visit(String login, List<String> routes) {}

    private static final List<Visit> VISITS = List.of(
            new Visit("coordinator", List.of("municipal-roadmaps", "campaigns", "submissions", "website")),
            new Visit("department", List.of("region", "region/points", "region/deadlines", "control", "directives", "campaigns", "campaigns/new", "indicators", "indicators/indicator-1", "monitoring/issued", "monitoring/targets", "recommendations", "recommendations/new")),
            new Visit("centre", List.of("tasks", "layouts", "mentoring-forms", "monitoring/reports", "monitoring/reports/indicators", "monitoring/reports/planned-results", "monitoring/definitions", "monitoring/definitions/report/coverage/2", "monitoring/loads", "monitoring/populations", "monitoring/federal", "monitoring/projects")),
            new Visit("head", List.of("control", "tasks", "curators", "monitoring/reports/execution", "monitoring/reports/deadlines")),
            new Visit("director", List.of("decisions", "documents", "curator", "participants", "consents", "pairs", "order-settings", "substitution", "help", "search?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0")),
            new Visit("admin", List.of("admin/accounts", "admin/organizations", "admin/organizations/import", "admin/municipalities", "admin/calendar", "admin/journal", "admin/state")));

    @Test
    void mainScreensAreAccessibleOnAWideWindow(Stage stage) {
        assertThat(problems(stage, 1366, 768)).isEmpty();
    }

    @Test
    void mainScreensFitAPhoneAndAreAccessibleThere(Stage stage) {
        assertThat(problems(stage, 390, 844)).isEmpty();
    }

    private static List<String> problems(Stage stage, int width, int height) {
        List<String> problems = new ArrayList<>();
        for (Visit visit : VISITS) {
            try (Person person = Person.signIn(stage.browser(), stage.address(), visit.login(), width, height)) {
                for (String route : visit.routes()) {
                    person.opens(route).settled().picture(route.replaceAll("\\W+", "-") + "-" + width);
                    String where = visit.login() + " /" + route + " " + width + ": ";
                    AxeCheck.seriousOn(person.page()).forEach(found -> problems.add(where + found));
                    int needed = (Integer) person.page().evaluate("document.documentElement.scrollWidth");
                    if (needed > width) {
                        problems.add(where + "the page is " + needed + " wide");
                    }
                }
            }
        }
        return problems;
    }
}
