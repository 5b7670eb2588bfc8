package ru.nastavnik.acquaintance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assert;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.acquaintance.ExtractByLink;
import ru.nastavnik.acquaintance.ExtractLinks;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class AcquaintanceViewsTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPairs pairs;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private PairOrders orders;

    @Autowired
    private AcquaintancePapers acquaintancePapers;

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private ExtractLinks links;

    @Autowired
    private ExtractByLink byLink;

    @Autowired
    private TestScreens screens;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn secretary;
    private PairOrderId order;

    @BeforeEach
    void anOrderWaitsForItsSignature() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        secretary = region.secretary(school);
        order = pairs.sent(curator, school, YEAR, pairs.drafted(curator, school, YEAR));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theSecretaryFindsWhatLiesWithTheDirectorAndPrintsItWithItsSheet() {
        screens.open(secretary, "to-sign");
        Anchor waiting = _get(
                Anchor.class, spec -> spec.withPredicate(link -> link.getHref().startsWith("to-sign/")));

        screens.open(secretary, waiting.getHref());

        _get(Button.class, spec -> spec.withText("Печать с листом ознакомления"));
        _get(Anchor.class, spec -> spec.withText("Лист ознакомления (.docx)"));
        _get(Paragraph.class, spec -> spec.withPredicate(line -> line.getText().contains("печатается код версии")));
        _assertNone(Button.class, spec -> spec.withText("Подписан на бумаге"));
    }

    @Test
    void theOrdersOwnPagePrintsForTheSecretaryToo() {
        screens.open(secretary, "pairs/orders/" + order);

        _get(Button.class, spec -> spec.withText("Печать с листом ознакомления"));
        _assertNone(Button.class, spec -> spec.withText("Напечатать и подписать"));
    }

    @Test
    void theSecretaryNotesSignaturesOnPaper() {
        DocumentId document = registered();
        screens.open(secretary, "acquaintance");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);

        screens.open(secretary, AcquaintanceNavigation.sheet(document));
        Grid<ReaderRow> grid = TestScreens.only(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(3);
        grid.asMultiSelect()
                .select(
                        grid.getListDataView().getItem(0),
                        grid.getListDataView().getItem(1));
        _click(_get(Button.class, spec -> spec.withText("Отметить подписи на бумаге")));

        _assert(Span.class, 1, spec -> spec.withText("Не ознакомлены 1 из 3"));
    }

    @Test
    void aParentReadsTheExtractByALinkAndSaysSo() {
        DocumentId document = registered();
        String secret = region.as(
                        secretary,
                        () -> links.issue(
                                acquaintancePapers.extractsOf(document, false).get(0)))
                .secret();
        screens.open(secretary, "help");
        ExtractView page = new ExtractView(byLink);

        page.open(secret);
        assertThat(page.getElement().getOuterHTML()).contains("Это уведомление, а не подпись");
        press(page, "Выписка прочитана");

        assertThat(page.getElement().getOuterHTML()).contains("Прочитано 07.09.2026");
        page.open("nothing");
        assertThat(page.getElement().getOuterHTML()).contains("Выписка не открывается");
    }

    @Test
    void theDirectorSetsTheAgeOfPupilsInTheSettingsOfOrders() {
        screens.open(director, "order-settings");
        IntegerField age = _get(IntegerField.class);
        assertThat(age.getValue()).isEqualTo(14);
        age.setValue(12);
        _click(_get(Button.class, spec -> spec.withText("Сохранить возраст")));

        assertThat(region.as(director, () -> grounds.learnerAge(school))).isEqualTo(12);
    }

    @Test
    void anAddressOfNoExtractSaysSo() {
        screens.open(secretary, "help");
        ExtractView page = new ExtractView(byLink);

        page.open("");

        assertThat(page.getChildren().filter(H1.class::isInstance).map(one -> ((H1) one).getText()))
                .containsExactly("Выписка не открывается");
    }

    private static void press(ExtractView page, String label) {
        page.getChildren()
                .flatMap(part -> part.getChildren())
                .filter(part ->
                        part instanceof Button button && button.getText().equals(label))
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .click();
    }

    private DocumentId registered() {
        region.run(director, () -> signing.sign(school, order, Map.of()));
        return DocumentId.of(Objects.requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId()));
    }
}
