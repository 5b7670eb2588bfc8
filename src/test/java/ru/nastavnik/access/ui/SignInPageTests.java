package ru.nastavnik.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import ru.nastavnik.access.PublishedAccounts;

/** The accounts of a demonstration stand beside the form, and nowhere else. */
class SignInPageTests {
    @BeforeEach
    void openABrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void aDemonstrationNamesItsAccountsAndWhatEachSees() {
        UI.getCurrent()
                .add(page(List.of(new PublishedAccounts.Published(
                        "director", "nastavnik-demo", "Директор школы", "школа № 101: приказы и пары"))));

        String shown = UI.getCurrent().getElement().getOuterHTML();
        assertThat(shown).contains("Директор школы", "director", "школа № 101: приказы и пары", "nastavnik-demo");

        _click(_get(Button.class, spec -> spec.withText("Директор школы")));

        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(script ->
                        assertThat(script.getInvocation().getParameters()).contains("director", "nastavnik-demo"));
    }

    @Test
    void anInstallationWherePeopleWorkNamesNobody() {
        UI.getCurrent().add(page(List.of()));

        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("Демонстрационный");
    }

    private static SignInView page(List<PublishedAccounts.Published> accounts) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("accounts", (PublishedAccounts) () -> accounts);
        return new SignInView(beans.getBeanProvider(PublishedAccounts.class));
    }
}
