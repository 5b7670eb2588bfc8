package ru.nastavnik.letter;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The pages of letters")
class LetterScreensTests {
    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private RegionClock clock;

    @Test
    void theReportsLetterIsWrittenRegisteredAndNotedByTheMunicipality() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn director = region.director(school);
        SignedIn head = region.municipalHead(municipality);
        region.run(
                director,
                () -> documents.register(new RegisterDocument(
                        DocumentKind.EXECUTION_REPORT,
                        DocumentOwner.of(school),
                        clock.today(),
                        "Отчёт об исполнении дорожной карты за 2026/2027 учебный год",
                        SampleDocuments.of(DocumentKind.EXECUTION_REPORT))));
        browser.open(head, "incoming-letters", () -> assertThat(text()).contains("Писем пока нет"));
        browser.open(director, "letters", () -> {
            _click(_get(Button.class, spec -> spec.withText("Составить сопроводительное письмо")));
            assertThat(text()).contains("Чтобы напечатать письмо, заполните и сохраните:");
            TextArea requisites =
                    _get(TextArea.class, spec -> spec.withLabel("Адрес, телефон и реквизиты организации"));
            _setValue(requisites, "636000, с. Светлое, ул. Школьная, д. 1");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Телефон исполнителя")), "8 (3822) 12-34-56");
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));
            documents.print(letters.paper(letters.list(school).get(0).id()));
            _setValue(
                    _get(
                            Checkbox.class,
                            spec -> spec.withPredicate(box -> box.getLabel().startsWith("Письмо подписано"))),
                    true);
            _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
            assertThat(text()).contains("Состояние: зарегистрировано.");
        });
        browser.open(head, "incoming-letters", () -> {
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        });
        browser.open(region.secretary(school), "letters", () -> {
            assertThat(_find(Button.class, spec -> spec.withText("Новое письмо")))
                    .isEmpty();
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        });
    }

    private static String text() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
