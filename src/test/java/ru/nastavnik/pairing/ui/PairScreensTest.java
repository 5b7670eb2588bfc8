package ru.nastavnik.pairing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assert;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class PairScreensTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestParticipants people;

    @Autowired
    TestScreens screens;

    @Autowired
    PairDrafts drafts;

    @Autowired
    TestPairs testPairs;

    @Autowired
    PairOrders orders;

    @Autowired
    Pairs pairs;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theCuratorSeesWhomTheGateKeepsOutAndWhy() {
        pair();
        region.run(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(
                                people.mentor(school, YEAR, 1),
                                people.menteeWithoutConsent(school, YEAR),
                                "teacher-pupil",
                                null)));
        PairOrderId order = open();

        screens.open(curator, PairingNavigation.order(order));

        _assert(Span.class, 1, spec -> spec.withText("Без действующих согласий: 1 из 2"));
        _click(_get(Button.class, spec -> spec.withText("Направить директору на подпись")));
        assertThat(region.as(curator, () -> orders.view(school, order)).rows()).hasSize(1);
    }

    @Test
    void whatTheCuratorTickedOffIsStillSoWhenTheOrderIsOpenedAgain() {
        pair();
        PairId second = pair();
        PairOrderId order = open();
        screens.open(curator, PairingNavigation.order(order));
        tick(second, false);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Основание: «в соответствии с …»")),
                "решением педагогического совета");

        screens.open(curator, PairingNavigation.order(order));

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Основание: «в соответствии с …»"))
                        .getValue())
                .isEqualTo("решением педагогического совета");
        _click(_get(Button.class, spec -> spec.withText("Направить директору на подпись")));
        assertThat(region.as(curator, () -> orders.view(school, order)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.pair().id()).isNotEqualTo(second));
    }

    private static void tick(PairId pair, boolean in) {
        Grid<PairOrderView.Available> grid = TestScreens.only(Grid.class);
        PairOrderView.Available row = grid.getListDataView()
                .getItems()
                .filter(one -> one.pair().id().equals(pair))
                .findFirst()
                .orElseThrow();
        if (in) {
            grid.select(row);
        } else {
            grid.deselect(row);
        }
    }

    @Test
    void theDirectorReadsSignsAndThePairsAreActive() {
        PairOrderId order = sent(pair());

        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        region.run(
                director,
                () -> signing.printed(orders.paper(school, order, Map.of()), java.time.LocalDate.of(2026, 9, 7)));
        confirmSignature();

        _assert(H1.class, 1, spec -> spec.withText("Приказ № 1-од от 07.09.2026"));
        assertThat(region.as(director, () -> pairs.active(school, YEAR))).hasSize(1);
    }

    @Test
    void aRowIsNotLeftOutWithoutAReason() {
        PairOrderId order = sent(pair(), pair());

        screens.open(director, PairingNavigation.order(order));
        _setValue(_find(Checkbox.class).get(0), true);
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        _assertNone(SigningForm.class);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Почему")), "уточнить класс");
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        PairId left = region.as(director, () -> orders.view(school, order))
                .rows()
                .get(0)
                .pair()
                .id();
        region.run(
                director,
                () -> signing.printed(
                        orders.paper(school, order, Map.of(left, "уточнить класс")),
                        java.time.LocalDate.of(2026, 9, 7)));
        confirmSignature();

        assertThat(region.as(director, () -> pairs.active(school, YEAR))).hasSize(1);
        assertThat(region.as(director, () -> orders.view(school, order)).rowsInForce())
                .isEqualTo(1);
    }

    private static void confirmSignature() {
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withPredicate(box -> box.getLabel().startsWith("Приказ подписан на бумаге"))),
                true);
        _click(_get(Button.class, spec -> spec.withText("Подписан на бумаге")));
    }

    @Test
    void aReturnNeedsARemarkBesideTheField() {
        PairOrderId order = sent(pair());

        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Вернуть с замечаниями")));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Вернуть с замечаниями"));
        _click(buttons.get(buttons.size() - 1));
        TextArea remarks = _get(TextArea.class);
        assertThat(remarks.isInvalid()).isTrue();
        _setValue(remarks, "Проверьте классы");
        screens.close();
        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Вернуть с замечаниями")));
        assertThat(_get(TextArea.class).getValue()).as("kept over a reload").isEqualTo("Проверьте классы");
        buttons = _find(Button.class, spec -> spec.withText("Вернуть с замечаниями"));
        _click(buttons.get(buttons.size() - 1));

        assertThat(region.as(director, () -> orders.view(school, order)).state())
                .isEqualTo(PairOrderState.RETURNED);
    }

    @Test
    void pairsAndTheLedgerAreOnOnePage() {
        PairOrderId order = sent(pair());
        region.run(director, () -> signing.sign(school, order, Map.of()));

        screens.open(curator, PairingNavigation.PAIRS);

        Grid<?> grid = _find(Grid.class).get(0);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        _assert(Button.class, 1, spec -> spec.withText("Новый приказ"));
    }

    @Test
    void anotherSchoolsOrderIsNotFoundByItsAddress() {
        PairOrderId order = sent(pair());
        SignedIn stranger = region.director(region.school());

        screens.open(stranger, PairingNavigation.order(order));

        _assert(H1.class, 1, spec -> spec.withText("Не найдено"));
        _assertNone(Button.class, spec -> spec.withText("Напечатать и подписать"));
    }

    @Test
    void anAcquaintanceWithoutADayIsRefusedBesideTheDay() {
        PairOrderId order = sent(pair());
        region.run(director, () -> signing.sign(school, order, Map.of()));
        screens.open(curator, PairingNavigation.acquaintance(order));
        Grid<ReaderRow> grid = TestScreens.only(Grid.class);
        grid.select(grid.getListDataView().getItem(0));
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("День ознакомления"));
        _setValue(day, null);

        _click(_get(Button.class, spec -> spec.withText("Отметить подписи на бумаге")));

        assertThat(day.getErrorMessage()).isEqualTo("Укажите день ознакомления.");
        assertThat(day.isInvalid()).isTrue();
    }

    @Test
    void participantsAndConsentsAreListedWithTheirState() {
        region.run(curator, () -> {
            people.mentee(school, YEAR);
            people.menteeWithoutConsent(school, YEAR);
        });

        screens.open(curator, "participants");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        UI.getCurrent().navigate("consents");

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        _assert(Span.class, 1, spec -> spec.withText("Нет согласия: 1 из 2"));
    }

    private PairId pair() {
        return testPairs.drafted(curator, school, YEAR);
    }

    private PairOrderId open() {
        return testPairs.opened(curator, school, YEAR);
    }

    private PairOrderId sent(PairId... rows) {
        return testPairs.sent(curator, school, YEAR, rows);
    }
}
