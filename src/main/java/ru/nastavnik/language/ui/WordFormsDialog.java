package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.language.WordFormDirectory;
import ru.nastavnik.language.WordForms;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** One word with all its cases: beside each field what the rules make of it. An empty field leaves it to the rules. */
class WordFormsDialog extends Dialog {

    private static final int LONGEST = 100;

    private final transient WordFormDirectory directory;
    private final transient Runnable changed;
    private final TextField nominative = new TextField("Слово в именительном падеже (кто)");
    private final RadioButtonGroup<NamePart> part = new RadioButtonGroup<>("Что это");
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>("Род");
    private final Map<GrammaticalCase, TextField> forms = new EnumMap<>(GrammaticalCase.class);
    private final transient FieldErrors errors = new FieldErrors();

    WordFormsDialog(WordFormDirectory directory, Runnable changed) {
        super("Слово, которое правила склоняют неверно");
        this.directory = directory;
        this.changed = changed;
        setWidth("36rem");
        setMaxWidth("95vw");
        part.setItems(NamePart.values());
        part.setItemLabelGenerator(NamePart::title);
        part.setValue(NamePart.SURNAME);
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(Gender::title);
        gender.setValue(Gender.MALE);
        nominative.setWidthFull();
        nominative.setMaxLength(LONGEST);
        nominative.setRequiredIndicatorVisible(true);
        nominative.setPlaceholder("Например, Цой");
        nominative.setValueChangeMode(ValueChangeMode.LAZY);
        nominative.addValueChangeListener(event -> showRules());
        part.addValueChangeListener(event -> showRules());
        gender.addValueChangeListener(event -> showRules());
        errors.field("nominative", nominative);
        Div cases = new Div();
        cases.addClassName("word-cases");
        for (GrammaticalCase target : GrammaticalCase.values()) {
            if (target != GrammaticalCase.NOMINATIVE) {
                TextField field = new TextField(capital(target.title()) + " (" + target.question() + ")");
                field.setMaxLength(LONGEST);
                field.setWidthFull();
                forms.put(target, field);
                errors.field(target.name(), field);
                cases.add(field);
            }
        }
        errors.field("forms", Objects.requireNonNull(forms.get(GrammaticalCase.GENITIVE)));
        Button save = new Button("Сохранить формы", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                nominative,
                part,
                gender,
                new Paragraph("Заполните только те падежи, в которых правила ошибаются. Пустое поле оставляет падеж"
                        + " правилам."),
                cases);
        getFooter().add(new Button("Не сохранять", event -> close()), save);
        showRules();
    }

    /** Opens the dialog on a word that is stored: what it is cannot be changed, only its forms. */
    WordFormsDialog show(WordForms word) {
        nominative.setValue(word.nominative());
        part.setValue(word.part());
        gender.setValue(word.gender());
        nominative.setReadOnly(true);
        part.setReadOnly(true);
        gender.setReadOnly(true);
        forms.forEach((target, field) -> field.setValue(word.forms().getOrDefault(target, "")));
        return this;
    }

    private void showRules() {
        Map<GrammaticalCase, String> byRules =
                directory.byRules(part.getValue(), nominative.getValue(), gender.getValue());
        boolean typed = !nominative.getValue().isBlank();
        forms.forEach((target, field) -> field.setHelperText(typed ? "По правилам: " + byRules.get(target) : ""));
    }

    private void save() {
        Map<GrammaticalCase, String> filled = new EnumMap<>(GrammaticalCase.class);
        forms.forEach((target, field) -> {
            if (!field.getValue().isBlank()) {
                filled.put(target, field.getValue().strip());
            }
        });
        WordForms word = new WordForms(part.getValue(), nominative.getValue().strip(), gender.getValue(), filled);
        if (errors.accept(() -> directory.save(word))) {
            close();
            Notices.done("Формы слова «" + word.nominative() + "» сохранены.");
            changed.run();
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
