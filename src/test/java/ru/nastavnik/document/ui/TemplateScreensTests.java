package ru.nastavnik.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateField;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.TemplateState;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The pages of templates")
class TemplateScreensTests {
    private static final DocumentKind ORDER = DocumentKind.CURATOR_ORDER;

    @Autowired
    private TestScreens screens;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TemplateLibrary library;

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("show the regional centre every kind with what holds")
    void list() {
        screens.open(people.centreOperator(), "document-templates");

        Grid<TemplateState> grid = TestScreens.only(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(DocumentKind.values().length);
    }

    @Test
    @DisplayName("refuse a bad file with its places and keep what holds; take a good one, and offer the way back")
    void upload() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        DocumentFile template = people.as(director, () -> library.forEditing(ORDER));
        screens.open(director, "document-templates/curator-order");

        form().check("приказ.docx", new byte[] {'P', 'K', 3, 4});
        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .anySatisfy(line -> assertThat(line).startsWith("файл: "));
        _assertNone(Button.class, spec -> spec.withText("Ввести в действие"));

        form().check(template.name(), template.content());
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("Замечаний нет");
        _click(_get(Button.class, spec -> spec.withText("Ввести в действие")));
        TextArea note = _get(TextArea.class, spec -> spec.withLabel("Что изменено"));
        assertThat(note.getErrorMessage()).isEqualTo("Напишите, что изменено в шаблоне");
        _setValue(note, "Поправлены поля");
        _click(_get(Button.class, spec -> spec.withText("Ввести в действие")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(subtitle()).startsWith("Действует: организации, версия 1, с ");
        assertThat(_find(Button.class).stream().map(Button::getText)).contains("Вернуть");
    }

    @Test
    @DisplayName("list the marks with where they stand and what they are, and show a sample when it is asked for")
    void reference() {
        screens.open(people.centreOperator(), "document-templates/pairs-order");

        Grid<TemplateField> grid = TestScreens.only(Grid.class);
        List<String> spelled =
                GridKt._findAll(grid).stream().map(TemplateField::spelled).toList();
        assertThat(spelled).contains("{дата}", "{начало: пары} … {конец: пары}", "{если: колледж} … {конец: колледж}");
        _click(_get(Button.class, spec -> spec.withText("Показать образец")));
        assertThat(_find(DocumentPreview.class)).hasSize(1);
    }

    private static NewTemplateForm form() {
        return _get(NewTemplateForm.class);
    }

    private static String subtitle() {
        return _get(Paragraph.class, spec -> spec.withClasses("subtitle")).getText();
    }
}
