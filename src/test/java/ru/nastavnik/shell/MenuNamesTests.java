package ru.nastavnik.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** A thing has one name: what the menu promises is what the page says that it is. */
@ApplicationTest
class MenuNamesTests {
    @Autowired
    private List<NavigationContributor> contributors;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Test
    void eachLineOfTheMenuLeadsToAPageOfThatName() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        List<String> others = new ArrayList<>();
        for (Role role : Role.values()) {
            SignedIn person = person(role, municipality, school);
            contributors.stream()
                    .flatMap(contributor -> contributor.entries().stream())
                    .filter(entry -> entry.role().equals(role.name()))
                    .forEach(entry -> browser.open(person, entry.route(), () -> {
                        if (!isCalled(entry)) {
                            others.add(role + ": " + entry.label() + " – " + headings());
                        }
                    }));
        }
        assertThat(others).isEmpty();
    }

    /** What a page is about may stand behind its name: «Показатели: 2026 год». */
    private static boolean isCalled(NavigationEntry entry) {
        return headings().stream()
                .anyMatch(heading -> heading.equals(entry.label()) || heading.startsWith(entry.label() + ": "));
    }

    private static List<String> headings() {
        return _find(H1.class).stream().map(H1::getText).toList();
    }

    private SignedIn person(Role role, MunicipalityId municipality, OrganizationId school) {
        return switch (role) {
            case DIRECTOR -> region.director(school);
            case CURATOR -> region.curator(school);
            case SECRETARY -> region.secretary(school);
            case MUNICIPAL_HEAD -> region.municipalHead(municipality);
            case MUNICIPAL_COORDINATOR -> people.coordinator(municipality);
            case DEPARTMENT -> region.department(Department.GENERAL_EDUCATION);
            case CENTRE_OPERATOR -> region.operator();
            case ADMINISTRATOR -> people.administrator();
        };
    }
}
