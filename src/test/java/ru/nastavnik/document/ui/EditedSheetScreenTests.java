package ru.nastavnik.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assert;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.pairing.ui.PairingNavigation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.support.WordEdits;

/** «Текст меняли после печати», as whoever registers goes through it. */
@ApplicationTest
@DisplayName("Where a sheet is registered that was changed after it was printed")
class EditedSheetScreenTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String CHANGED = "Текст меняли после печати";

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

    @Autowired
    private Pairs pairs;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private PairOrderId order;
    private byte[] printed;

    @BeforeEach
    void aPrintedOrder() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        order = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        printed = region.as(director, () -> documents.print(orders.paper(school, order, Map.of())))
                .content();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("the file is compared, what it states is asked for, and the order follows it")
    void theFile() {
        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        _assertNone(WordUpload.class);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHANGED)), true);
        confirm();
        _assert(
                ErrorLine.class,
                1,
                spec -> spec.withText("Загрузите исправленный файл .docx: он хранится как" + " подписанный текст."));

        upload(WordEdits.of(printed).replace("31.05.2027", "30.04.2027"));

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Последний день пар"))
                        .getValue())
                .isEqualTo(LocalDate.of(2027, 4, 30));
        _assertNone(Span.class, spec -> spec.withText("Другая дата."));
        confirm();
        _assert(H1.class, 1, spec -> spec.withText("Приказ № 1-од от 07.09.2026"));
        assertThat(active()).extracting(Pair::termTo).containsExactly(LocalDate.of(2027, 4, 30));

        String document = requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId());
        screens.open(director, DocumentNavigation.route(DocumentId.of(document)));
        assertThat(_find(DescriptionList.Term.class))
                .extracting(DescriptionList.Term::getText)
                .contains("Текст изменён после печати", "Взято в сведения: Последний день пар");
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .contains("в файле: хранится файл, который подписан", "было: 31.05.2027; стало: 30.04.2027");
    }

    @Test
    @DisplayName("what the facts do not explain stays in sight and holds the registration back, wording is ticked")
    void differences() {
        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHANGED)), true);
        WordEdits edits = WordEdits.of(printed)
                .replace("31.05.2027", "30.04.2027")
                .append("<w:p><w:r><w:t>Приказ довести до сведения коллектива.</w:t></w:r></w:p>");
        upload(edits);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Последний день пар")), LocalDate.of(2027, 5, 31));
        _assert(Span.class, 1, spec -> spec.withText("Другая дата."));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Последний день пар")), LocalDate.of(2027, 4, 30));
        confirm();
        _assert(
                ErrorLine.class,
                1,
                spec -> spec.withText("Просмотрите отличия: отметьте те, где изменены только слова."));

        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withLabel("Это пункт без лиц, должностей, дат и чисел: сведения те" + " же")),
                true);
        confirm();
        assertThat(active()).hasSize(1);
    }

    @Test
    @DisplayName("a file of another kind is refused beside the form, and the form stays")
    void aWrongFile() {
        screens.open(director, PairingNavigation.order(order));
        _click(_get(Button.class, spec -> spec.withText("Напечатать и подписать")));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHANGED)), true);
        _get(WordUpload.class).take("приказ.docx", new byte[] {1, 2, 3});

        assertThat(_find(ErrorLine.class))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getText()).startsWith("Файл не принят. файл: это не документ Word (.docx)"));
        assertThat(active()).isEmpty();
    }

    @Test
    @DisplayName(
            "the director says what was changed by pen on a sheet that waits for its number; the secretary gives it back")
    void byPenWhileItWaitsForItsNumber() {
        SignedIn secretary = region.secretary(school);
        String code = region.as(
                director,
                () -> documents
                        .state(orders.paper(school, order, Map.of()), TODAY)
                        .code()
                        .printed());
        region.run(director, () -> orders.sign(school, order, Map.of(), new SignedPaper(TODAY, code, null, null)));
        screens.open(secretary, PairingNavigation.order(order));
        _assertNone(Checkbox.class, spec -> spec.withLabel(CHANGED));
        screens.close();
        screens.open(director, PairingNavigation.order(order));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CHANGED)), true);
        _setValue(
                _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class),
                "От руки: на листе исправлено ручкой");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Последний день пар")), LocalDate.of(2027, 4, 30));
        assertThat(_find(Span.class)).extracting(Span::getText).anyMatch(text -> text.contains("30.04.2027"));
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Исправлен последний день");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Больше на листе ничего рукой не исправлено")), true);
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(active()).as("without a scan nothing is registered").isEmpty();
    }

    private static void upload(WordEdits edits) {
        _get(WordUpload.class).take("приказ.docx", edits.file().content());
    }

    private static void confirm() {
        _find(Checkbox.class, spec -> spec.withPredicate(box -> box.getLabel().startsWith("Приказ подписан на бумаге")))
                .forEach(box -> _setValue(box, true));
        _click(_get(Button.class, spec -> spec.withText("Подписан на бумаге")));
    }

    private List<Pair> active() {
        return region.as(curator, () -> pairs.activeOn(school, TODAY));
    }
}
