package ru.nastavnik.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Where somebody new begins: above the first page of the role, until it is put away. */
@ApplicationTest
class StartHereTests {
    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private List<NavigationContributor> contributors;

    @Test
    void itStandsAboveTheFirstPageAndIsPutAway() {
        SignedIn director = people.director(region.school());
        browser.open(director, firstPage(Role.DIRECTOR), () -> {
            assertThat(cards()).hasSize(1);

            _click(_get(Button.class, spec -> spec.withText("Понятно, больше не показывать")));

            assertThat(cards()).isEmpty();
        });
    }

    @Test
    void otherPagesAreLeftAloneAndTheHelpSaysTheSame() {
        SignedIn director = people.director(region.school());
        browser.open(director, MainLayout.HELP_ROUTE, () -> {
            assertThat(cards()).isEmpty();
            assertThat(_find(H2.class).stream().map(H2::getText)).contains("С чего начать");
            assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                    .anyMatch(line -> line.contains("подписать приказ"));
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsToldWhereToBegin(Role role) {
        assertThat(new WorkGuide().stepsOf(role.name())).hasSize(3).allMatch(step -> step.endsWith("."));
    }

    private String firstPage(Role role) {
        return MainLayout.entriesOf(role.name(), contributors).get(0).route();
    }

    private static List<Section> cards() {
        return _find(Section.class, spec -> spec.withClasses("start-here"));
    }
}
