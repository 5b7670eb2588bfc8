package ru.nastavnik.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.Documents;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

/** Nothing is typed: day and number are proposed. A scan whose code can be read makes the tick by itself. */
@ApplicationTest
@DisplayName("A director whose order is printed and lies signed on the desk")
class DirectorsTapsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPairs testPairs;

    @Autowired
    private TestScreens screens;

    @Autowired
    private PairOrders orders;

    @Autowired
    private Documents documents;

    private int taps;

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName(
            "needs three taps and the tick that the sheet is this text, from the first page to the registered order")
    void fromTheFirstPage() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        PairOrderId order = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        region.run(director, () -> documents.print(orders.paper(school, order, Map.of())));

        screens.open(director, "decisions");
        String page = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(address -> address.contains(order.toString()))
                .findFirst()
                .orElseThrow();
        taps++;
        screens.open(director, page);
        tap("Напечатать и подписать");
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withPredicate(
                                box -> box.getLabel().startsWith("Приказ подписан на бумаге, внизу листа код"))),
                true);
        tap("Подписан на бумаге");

        assertThat(region.as(director, () -> orders.view(school, order)).state())
                .isEqualTo(PairOrderState.REGISTERED);
        assertThat(taps).isEqualTo(3);
    }

    private void tap(String button) {
        taps++;
        _click(_get(Button.class, spec -> spec.withText(button)));
    }
}
