package ru.nastavnik.language.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;

/** The administrator adds, finds, changes and removes a word on the screen. */
@ApplicationTest
class WordFormsViewTest {

    private static final String ADDRESS = "admin/name-forms";

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestPeople people;

    @Test
    void a_word_is_added_found_changed_and_removed_after_a_question() {
        browser.open(people.administrator(), ADDRESS, () -> {
            _click(_get(Button.class, spec -> spec.withText("Добавить слово")));
            _setValue(field("Слово в именительном падеже (кто)"), "Ыжук");
            assertThat(field("Творительный (кем)").getHelperText()).isEqualTo("По правилам: Ыжуком");
            _setValue(field("Творительный (кем)"), "Ыжукём");
            _click(_get(Button.class, spec -> spec.withText("Сохранить формы")));

            _setValue(field("Какое слово найти"), "ыжук");
            assertThat(rows())
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.getElement().getTextRecursively()).contains("Ыжук", "творительный: Ыжукём"));

            _click(_get(Button.class, spec -> spec.withText("Изменить")));
            assertThat(field("Слово в именительном падеже (кто)").isReadOnly()).isTrue();
            _setValue(field("Творительный (кем)"), "Ыжукою");
            _click(_get(Button.class, spec -> spec.withText("Сохранить формы")));
            _setValue(field("Какое слово найти"), "ыжук");
            assertThat(rows())
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.getElement().getTextRecursively()).contains("Ыжукою"));

            _click(_get(Button.class, spec -> spec.withText("Убрать")));
            assertThat(rows()).as("nothing is lost before the answer").hasSize(1);
            ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
            assertThat(rows()).isEmpty();
            assertThat(_find(EmptyState.class)).hasSize(1);
        });
    }

    @Test
    void a_word_without_a_single_form_is_refused_beside_the_fields_and_nothing_typed_is_lost() {
        browser.open(people.administrator(), ADDRESS, () -> {
            _click(_get(Button.class, spec -> spec.withText("Добавить слово")));
            _setValue(field("Слово в именительном падеже (кто)"), "Ышмель");
            _click(_get(Button.class, spec -> spec.withText("Сохранить формы")));
            assertThat(field("Родительный (кого)").isInvalid()).isTrue();
            assertThat(field("Слово в именительном падеже (кто)").getValue()).isEqualTo("Ышмель");
        });
    }

    private static List<Div> rows() {
        return _find(Div.class, spec -> spec.withClasses("row"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
