package ru.nastavnik.signature.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.Documents;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.signature.GivenFiles;
import ru.nastavnik.signature.MunicipalActs;
import ru.nastavnik.signature.SignatureMaterial;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The pages on which other papers than orders are signed electronically")
class SigningOtherPapersTests {
    private static final Instant EVENING = Instant.parse("2026-11-28T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String CHOICE = "Подписать электронно, без бумаги";

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private MunicipalActs acts;

    @Autowired
    private Letters letters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Documents documents;

    @Autowired
    private GivenFiles given;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    @BeforeEach
    void anEvening() {
        clock.set(EVENING);
    }

    @AfterEach
    void theUsualDay() {
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("a letter gets its number first, then its signature, and is registered by it")
    void aLetter() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        LetterId letter = region.as(curator, () -> letters.draft(school));
        region.run(
                curator,
                () -> letters.save(
                        letter,
                        letters.get(letter).version(),
                        false,
                        new LetterContent(
                                "636000, с. Светлое, ул. Школьная, д. 1",
                                "Директору школы № 2",
                                "",
                                "О семинаре",
                                "Приглашаем.",
                                "",
                                "Котова Анна Ивановна",
                                "8 (3822) 12-34-56")));
        browser.open(director, "letters/" + letter, () -> {
            _assertNone(Checkbox.class, spec -> spec.withLabel(CHOICE));
            _assertNone(Button.class, spec -> spec.withText("Занять номер"));
        });
        region.run(
                director,
                () -> grounds.enterAct(school, "Положение об электронном документообороте", "12", DAY.minusDays(1)));
        browser.open(director, "letters/" + letter, () -> {
            _assertNone(Checkbox.class, spec -> spec.withLabel(CHOICE));
            _click(_get(Button.class, spec -> spec.withText("Занять номер")));
            region.run(
                    director,
                    () -> given.giveOut(
                            letters.paper(letter), DAY, director.actor(DAY).orElseThrow()));
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHOICE)), true);
            ElectronicPart part = _get(ElectronicPart.class);
            part.take("письмо.sig", SignatureMaterial.file("gost256.sig"));
            _setValue(_get(part, Checkbox.class), true);
            _click(_get(Button.class, spec -> spec.withText("Подписан электронно")));
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.startsWith("Письмо зарегистрировано"));
        });
        assertThat(region.as(director, () -> letters.get(letter)).isDraft()).isFalse();
    }

    @Test
    @DisplayName("a protocol's page says who has signed and who has not, also after it was opened anew")
    void aProtocol() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        region.run(
                director,
                () -> grounds.enterAct(school, "Положение об электронном документообороте", "12", DAY.minusDays(1)));
        ProtocolId protocol = region.as(curator, () -> protocols.draft(school, "педагогический совет"));
        region.run(
                curator,
                () -> protocols.save(
                        protocol,
                        protocols.get(protocol).version(),
                        "педагогический совет",
                        new ProtocolContent(
                                DAY,
                                "заседания педагогического совета",
                                "Лугов Пётр Ильич",
                                "Сосновский Г.И.",
                                12,
                                "",
                                "",
                                List.of(new ProtocolContent.Item(
                                        "О программе",
                                        "Куратора о программе.",
                                        "",
                                        "",
                                        List.of(new ProtocolContent.Decision("Принять к сведению", "", null)))))));
        region.run(director, () -> documents.reserve(protocols.paper(protocol), "3", DAY));
        region.run(
                director,
                () -> given.giveOut(
                        protocols.paper(protocol), DAY, director.actor(DAY).orElseThrow()));

        browser.open(director, "protocols/" + protocol, () -> {
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHOICE)), true);
            assertThat(lines())
                    .containsExactly(
                            "председатель П.И. Лугов — подписи ещё нет", "секретарь Г.И. Сосновский — подписи ещё нет");
            _get(ElectronicPart.class).take("секретарь.sig", SignatureMaterial.file("second.sig"));
        });
        browser.open(director, "protocols/" + protocol, () -> {
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHOICE)), true);
            assertThat(lines())
                    .containsExactly(
                            "председатель П.И. Лугов — подписи ещё нет",
                            "секретарь Г.И. Сосновский — подпись есть (28.11.2026), не подтверждена");
            _click(_get(Button.class, spec -> spec.withText("Подписан электронно")));
            assertThat(region.as(director, () -> protocols.get(protocol)).isDraft())
                    .isTrue();
            ElectronicPart part = _get(ElectronicPart.class);
            part.take("председатель.sig", SignatureMaterial.file("gost256.sig"));
            _setValue(_get(part, Checkbox.class), true);
            _click(_get(Button.class, spec -> spec.withText("Подписан электронно")));
        });
        assertThat(region.as(director, () -> protocols.get(protocol)).isDraft()).isFalse();
    }

    private static List<String> lines() {
        return _find(_get(ElectronicPart.class), ListItem.class).stream()
                .map(ListItem::getText)
                .toList();
    }

    @Test
    @DisplayName("the head enters the municipality's act, and ends it after a question")
    void theActOfAMunicipality() {
        MunicipalityId municipality = region.municipality();
        SignedIn head = region.municipalHead(municipality);
        browser.open(head, SignatureNavigation.MUNICIPAL_ACTS, () -> {
            _click(_get(Button.class, spec -> spec.withText("Внести акт")));
            TextField title = _get(TextField.class, spec -> spec.withLabel("Название акта"));
            assertThat(title.isInvalid()).isTrue();
            _setValue(title, "Инструкция по делопроизводству");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Номер")), "7");
            _setValue(_get(DatePicker.class), DAY);
            _click(_get(Button.class, spec -> spec.withText("Внести акт")));
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .contains("Инструкция по делопроизводству от 28.11.2026 № 7");
            _click(_get(Button.class, spec -> spec.withText("Прекратить")));
            ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        });
        assertThat(region.as(head, () -> acts.of(municipality)))
                .singleElement()
                .satisfies(act -> assertThat(act.endedOn()).isEqualTo(DAY));
    }
}
