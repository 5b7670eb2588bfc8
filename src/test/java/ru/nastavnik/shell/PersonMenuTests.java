package ru.nastavnik.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** What stands under a person's name: other posts, the password, the way out. */
@ApplicationTest
class PersonMenuTests {
    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Test
    void choosingAnotherPostLoadsTheStartPageAnew() {
        SignedIn director = people.director(region.school());
        people.open(director.account(), Role.ADMINISTRATOR, new Territory.OfRegion(), "администратор системы");

        browser.open(director, MainLayout.HELP_ROUTE, () -> {
            press("администратор системы");

            assertThat(addressesOpened()).containsExactly(".");
        });
    }

    @Test
    void thePasswordIsChangedFromTheMenuAndTheStartPageFollows() {
        browser.open(people.director(region.school()), MainLayout.HELP_ROUTE, () -> {
            press("Сменить пароль");
            List<PasswordField> fields = _find(PasswordField.class);
            _setValue(fields.get(0), TestPeople.PASSWORD);
            _setValue(fields.get(1), "осина за околицей");
            _setValue(fields.get(2), "осина за околицей");
            _click(_get(Button.class, spec -> spec.withText("Сменить пароль")));

            assertThat(addressesOpened()).containsExactly(".");
        });
    }

    private static void press(String label) {
        MenuItem item = _get(MenuBar.class).getItems().get(0).getSubMenu().getItems().stream()
                .filter(each -> each.getText().startsWith(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    /** Where the browser is sent; an empty address would leave it where it is. */
    private static List<String> addressesOpened() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .filter(script -> script.getExpression().contains("window.open"))
                .map(script -> String.valueOf(script.getParameters().get(0)))
                .toList();
    }
}
