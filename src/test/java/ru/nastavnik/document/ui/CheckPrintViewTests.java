package ru.nastavnik.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.PrintedSheets;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The page that checks a print")
class CheckPrintViewTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private PrintedSheets sheets;

    @Autowired
    private DocumentArchive archive;

    private OrganizationId school;
    private SignedIn director;
    private DocumentId order;
    private String code;

    @BeforeEach
    void aSchoolWithAnOrder() {
        school = region.school();
        director = region.director(school);
        order = region.as(director, () -> sheets.registered(school, "планом работы", "15-од", DAY));
        code = region.as(director, () -> sheets.codeOn(archive.file(order).content()));
    }

    @Test
    @DisplayName("tells somebody who is not signed in whose order it is and that it is in force")
    void found() {
        browser.openUnsigned("check", () -> {
            ask("15-од", DAY, code);

            assertThat(answer())
                    .contains("Документ зарегистрирован и действует", "Приказ о закреплении", "15-од", "07.09.2026")
                    .doesNotContain("Благовещенск", "Лугов");
        });
    }

    @Test
    @DisplayName("says before anything else that a later document changed or cancelled it")
    void holdsNoMore() {
        later(DocumentRelation.Type.AMENDS, "16-од");
        browser.openUnsigned("check", () -> {
            ask("15-од", DAY, code);
            assertThat(answer()).startsWith("Документ зарегистрирован, но изменён более поздним документом");
        });
        later(DocumentRelation.Type.CANCELS, "17-од");
        browser.openUnsigned("check", () -> {
            ask("15-од", DAY, code);
            assertThat(answer())
                    .startsWith("Документ зарегистрирован, но отменён более поздним документом")
                    .doesNotContain("действует");
        });
    }

    private void later(DocumentRelation.Type type, String number) {
        region.run(
                director,
                () -> sheets.registered(PrintedSheets.order(school, number, DAY).related(type, order), number));
    }

    @Test
    @DisplayName("says one and the same of a wrong number and of a code that nobody has")
    void notFound() {
        browser.openUnsigned("check", () -> {
            ask("16-од", DAY, code);
            String wrongNumber = answer();
            ask("15-од", DAY, "AAA-AAA-AAA-CCC-CCC-CCC");

            assertThat(answer()).isEqualTo(wrongNumber).contains("не найден", "Сверьте");
        });
    }

    @Test
    @DisplayName("says beside the field what is missing or cannot be a code")
    void incomplete() {
        browser.openUnsigned("check", () -> {
            _click(_get(Button.class, spec -> spec.withText("Проверить")));
            assertThat(_get(DatePicker.class).isInvalid()).isTrue();
            TextField field = _get(TextField.class, spec -> spec.withLabel("Код проверки"));
            assertThat(field.isInvalid()).isTrue();

            ask("15-од", DAY, "7F2K-9QXM");
            assertThat(field.getErrorMessage()).contains("18 знаков");
            assertThat(answer()).isEmpty();
        });
    }

    @Test
    @DisplayName("takes the hash of a file that the browser computed, and says why it could not")
    void byFile() {
        String hash = region.as(director, () -> {
            DocumentFile file = archive.file(order);
            return Hashes.sha256(file.content());
        });
        browser.openUnsigned("check", () -> {
            HtmlComponent file = _get(HtmlComponent.class, spec -> spec.withId("file-to-check"));
            tell(file, "file-hashed", hash);
            assertThat(answer()).contains("Документ зарегистрирован", "15-од");

            tell(file, "file-hashed", "0".repeat(64));
            assertThat(answer()).contains("Такого файла среди зарегистрированных документов нет");

            tell(file, "file-refused", "crypto");
            assertThat(_get(Paragraph.class, spec -> spec.withId("file-refusal"))
                            .getText())
                    .contains("https");
            assertThat(answer()).isEmpty();
        });
    }

    private static void ask(String number, LocalDate date, String code) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Номер")), number);
        _setValue(_get(DatePicker.class), date);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Код проверки")), code);
        _click(_get(Button.class, spec -> spec.withText("Проверить")));
    }

    private static void tell(HtmlComponent file, String event, String detail) {
        JsonObject data = Json.createObject();
        data.put("event.detail", detail);
        BasicUtilsKt._fireDomEvent(file, event, data);
    }

    private static String answer() {
        return _get(Div.class, spec -> spec.withClasses("check-answer"))
                .getElement()
                .getTextRecursively();
    }
}
