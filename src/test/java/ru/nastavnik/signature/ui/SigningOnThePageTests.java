package ru.nastavnik.signature.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.Documents;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.signature.GivenFiles;
import ru.nastavnik.signature.SignatureMaterial;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A director who signs an order electronically")
class SigningOnThePageTests {
    private static final Instant EVENING = Instant.parse("2026-11-28T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final SchoolYear YEAR = SchoolYear.of(DAY);
    private static final String CHOICE = "Подписать электронно, без бумаги";
    private static final String REGISTER = "Подписан электронно";

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private Documents documents;

    @Autowired
    private GivenFiles given;

    @Autowired
    private PairOrders orders;

    @Autowired
    private TestPairs pairs;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    private OrganizationId school;
    private SignedIn director;
    private PairOrderId order;

    @BeforeEach
    void anOrderWaitsForItsSignature() {
        clock.set(EVENING);
        school = region.school();
        SignedIn curator = region.curator(school);
        director = region.director(school);
        order = pairs.sent(curator, school, YEAR, pairs.drafted(curator, school, YEAR));
    }

    @AfterEach
    void theUsualDay() {
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("chooses it on the page, brings the signature, sees what the check found, and says the word")
    void registers() {
        region.run(director, () -> {
            grounds.enterAct(school, "Положение об электронном документообороте", "12", DAY.minusDays(1));
            documents.reserve(orders.paper(school, order, Map.of()), "12-од", DAY);
            given.giveOut(
                    orders.paper(school, order, Map.of()),
                    DAY,
                    director.actor(DAY).orElseThrow());
        });
        browser.open(director, "pairs/orders/" + order, () -> {
            _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHOICE)), true);
            ElectronicPart part = _get(ElectronicPart.class);

            _click(_get(Button.class, spec -> spec.withText(REGISTER)));
            assertThat(state()).as("without a signature").isEqualTo(PairOrderState.SENT);
            part.take("чужая.sig", SignatureMaterial.file("wrong-file.sig"));
            assertThat(_find(Span.class, spec -> spec.withText("Подпись недействительна")))
                    .hasSize(1);
            _click(_get(Button.class, spec -> spec.withText(REGISTER)));
            assertThat(state()).as("an invalid one is not taken").isEqualTo(PairOrderState.SENT);

            part.take("приказ.sig", SignatureMaterial.file("gost256.sig"));
            assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains(Finding.NO_TRUST_ANCHOR.words());
            _click(_get(Button.class, spec -> spec.withText(REGISTER)));
            assertThat(state()).as("without the word").isEqualTo(PairOrderState.SENT);
            _setValue(_get(part, Checkbox.class), true);
            _click(_get(Button.class, spec -> spec.withText(REGISTER)));
        });
        assertThat(state()).isEqualTo(PairOrderState.REGISTERED);
        String document = region.as(director, () -> orders.view(school, order)).documentId();
        browser.open(
                director,
                "documents/" + document,
                () -> assertThat(_find(Span.class)).extracting(Span::getText).contains("Подпись не подтверждена"));
    }

    @Test
    @DisplayName("is offered it only with a reserved number and the school's act on electronic documents")
    void offered() {
        region.run(director, () -> documents.reserve(orders.paper(school, order, Map.of()), "12-од", DAY));
        browser.open(director, "pairs/orders/" + order, () -> {
            _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
            _assertNone(Checkbox.class, spec -> spec.withLabel(CHOICE));
        });
        region.run(director, () -> grounds.enterAct(school, "Положение о документообороте", "12", DAY.minusDays(1)));
        browser.open(director, "pairs/orders/" + order, () -> {
            _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
            assertThat(_find(Checkbox.class, spec -> spec.withLabel(CHOICE))).hasSize(1);
        });
    }

    private PairOrderState state() {
        return region.as(director, () -> orders.view(school, order)).state();
    }
}
