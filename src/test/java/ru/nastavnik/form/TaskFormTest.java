package ru.nastavnik.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.support.TestScreens;

class TaskFormTest {
    private static final Forms FORMS = new Forms(new PathMatchingResourcePatternResolver());
    private static final FormContext CONTEXT = new FormContext(
            LocalDate.of(2026, 11, 20),
            Map.of("counterparts", List.of(new FormOption("p1", "Наставник 1"), new FormOption("p2", "Наставник 2"))));

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void readsWhatAPersonTypesAndWhatTheyTypedBefore() {
        TaskForm form = open("step-04");
        form.setData(FormData.of("date", LocalDate.of(2026, 11, 2))
                .with("classes", "7А")
                .with("present", 25));
        _setValue(field(TextField.class, "Классы"), "7А, 7Б");
        assertThat(form.getData().date("date")).contains(LocalDate.of(2026, 11, 2));
        assertThat(form.getData().text("classes")).contains("7А, 7Б");
        assertThat(form.getData().number("present"))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("25"));
    }

    @Test
    void showsErrorsBesideTheFields() {
        TaskForm form = open("step-04");
        assertThat(form.validate()).isFalse();
        assertThat(field(DatePicker.class, "Дата проведения").getErrorMessage()).isEqualTo("Укажите дату.");
        assertThat(field(IntegerField.class, "Число присутствовавших").isInvalid())
                .isTrue();
        form.setData(form.getData().with("present", 10));
        assertThat(field(IntegerField.class, "Число присутствовавших").isInvalid())
                .isFalse();
    }

    @Test
    void showsTheFileInsteadOfTheTextWhenAFileIsChosenAndKeepsTheText() {
        TaskForm form = open("step-04");
        _setValue(field(TextArea.class, "Слушали, решили"), "Обсудили программу наставничества");
        chooseMinutes("file");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Слушали, решили")))
                .isEmpty();
        assertThat(_find(FakeFiles.class, spec -> spec.withLabel("Файл протокола")))
                .hasSize(1);
        chooseMinutes("text");
        assertThat(field(TextArea.class, "Слушали, решили").getValue()).isEqualTo("Обсудили программу наставничества");
        assertThat(form.getData().text("minutesText")).isPresent();
    }

    @Test
    void tellsOfEachChangeSoThatADraftCanBeKept() {
        TaskForm form = open("step-04");
        List<FormData> drafts = new ArrayList<>();
        form.addChangeListener(drafts::add);
        form.setData(FormData.of("classes", "8Б"));
        assertThat(drafts).as("loading a draft is no change").isEmpty();
        _setValue(field(TextField.class, "Классы"), "9В");
        assertThat(drafts)
                .singleElement()
                .satisfies(draft -> assertThat(draft.text("classes")).contains("9В"));
    }

    @Test
    void addsAndRemovesRowsAndShowsTheErrorInItsRow() {
        TaskForm form = open("step-33");
        _click(_get(Button.class, spec -> spec.withText("Добавить: публикация")));
        List<TextField> links = _find(TextField.class, spec -> spec.withLabel("Ссылка"));
        assertThat(links).hasSize(2);
        _setValue(links.get(0), "https://school.example.ru/news/1");
        _setValue(links.get(1), "наш сайт");
        form.validate();
        assertThat(links.get(0).isInvalid()).isFalse();
        assertThat(links.get(1).getErrorMessage()).contains("полный адрес");
        assertThat(form.getData().rows("links")).hasSize(2);
    }

    @Test
    void offersChoicesGivenAtRunTime() {
        TaskForm form = open("step-17-row");
        MultiSelectComboBox<FormOption> preferred =
                TestScreens.labelled(MultiSelectComboBox.class, "Предпочитаемые наставники (наставляемые)");
        _setValue(preferred, java.util.Set.of(new FormOption("p2", "Наставник 2")));
        assertThat(form.getData().texts("preferred")).containsExactly("p2");
    }

    @Test
    void showsWhatTheServerRefused() {
        TaskForm form = open("step-04");
        form.showViolations(List.of(new FieldViolation("classes", "Такого класса нет.")));
        assertThat(field(TextField.class, "Классы").getErrorMessage()).isEqualTo("Такого класса нет.");
    }

    @Test
    void rendersEveryFormOfEveryStep() {
        for (String id : FORMS.ids()) {
            TaskForm form = open(id);
            assertThat(form.getData()).as(id).isNotNull();
            form.validate();
            UI.getCurrent().removeAll();
        }
    }

    private static TaskForm open(String id) {
        TaskForm form = new TaskForm(FORMS.get(id), CONTEXT, place -> new FakeFiles());
        UI.getCurrent().add(form);
        return form;
    }

    private static <T extends com.vaadin.flow.component.Component> T field(Class<T> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    private static void chooseMinutes(String value) {
        RadioButtonGroup<FormOption> radio = TestScreens.labelled(RadioButtonGroup.class, "Как приложить протокол");
        FormOption option = radio.getListDataView()
                .getItems()
                .filter(item -> item.value().equals(value))
                .findFirst()
                .orElseThrow();
        _setValue(radio, option);
    }

    private static final class FakeFiles extends CustomField<List<String>> {
        FakeFiles() {
            super(List.of());
        }

        @Override
        protected List<String> generateModelValue() {
            return List.of();
        }

        @Override
        protected void setPresentationValue(List<String> ids) {
            // shows nothing
        }
    }
}
