package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.OrganizationKind;

/** One form of mentoring in the editor: whether it is used, and with which role models, own ones among them. */
class FormChoice extends Div {
    private final @Nullable String code;
    private final Checkbox used = new Checkbox();
    private final TextField title = new TextField("Название своей формы");
    private final CheckboxGroup<String> models = new CheckboxGroup<>("Ролевые модели");
    private final TextArea ownModels = new TextArea("Свои ролевые модели");
    private final Span error = new Span();
    private final Button remove = new Button("Убрать форму", VaadinIcon.CLOSE_SMALL.create());

    private FormChoice(@Nullable String code) {
        this.code = code;
        addClassNames("form-choice", "card");
        ownModels.setHelperText("По одной в строке");
        ownModels.setWidthFull();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
    }

    /** From now on a change is a person's. */
    private void listen(Runnable changed) {
        used.addValueChangeListener(event -> {
            showModels();
            changed.run();
        });
        title.addValueChangeListener(event -> changed.run());
        models.addValueChangeListener(event -> changed.run());
        ownModels.addValueChangeListener(event -> changed.run());
    }

    /** A form of the directive, with what the programme keeps of it. */
    static FormChoice of(MentoringForm form, List<ChosenForm> chosen, OrganizationKind kind, Runnable changed) {
        FormChoice choice = new FormChoice(form.code());
        Optional<ChosenForm> kept =
                chosen.stream().filter(one -> form.code().equals(one.code())).findFirst();
        choice.used.setLabel(form.title());
        choice.title.setValue(form.title());
        choice.models.setItems(form.roleModels());
        choice.models.setVisible(!form.roleModels().isEmpty());
        kept.ifPresent(one -> choice.keep(one, form.roleModels()));
        choice.used.setValue(kept.isPresent());
        Span operator = new Span("Оператор: " + form.operator()
                + (form.isUsualFor(kind) ? "" : ". Обычно используется в организациях другого вида"));
        operator.addClassName("secondary");
        choice.add(choice.used, operator, choice.models, choice.ownModels, choice.error);
        choice.showModels();
        choice.listen(changed);
        return choice;
    }

    /** A form of the organisation's own. */
    static FormChoice own(ChosenForm form, Runnable changed) {
        FormChoice choice = new FormChoice(null);
        choice.used.setValue(true);
        choice.title.setValue(form.title());
        choice.title.setWidthFull();
        choice.keep(form, List.of());
        choice.remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        choice.add(choice.title, choice.ownModels, choice.error, choice.remove);
        choice.listen(changed);
        return choice;
    }

    private void keep(ChosenForm form, List<String> known) {
        Set<String> selected = new LinkedHashSet<>(form.roleModels());
        selected.retainAll(known);
        models.setValue(selected);
        List<String> own = new ArrayList<>(form.roleModels());
        own.removeAll(known);
        ownModels.setValue(String.join("\n", own));
    }

    private void showModels() {
        boolean shown = used.getValue();
        models.setVisible(shown && models.getListDataView().getItemCount() > 0);
        ownModels.setVisible(shown);
    }

    void whenRemoved(Runnable removed) {
        remove.addClickListener(event -> removed.run());
    }

    void focus() {
        title.focus();
    }

    boolean isChosen() {
        return used.getValue();
    }

    ChosenForm chosen() {
        List<String> all = models.getListDataView()
                .getItems()
                .filter(models.getValue()::contains)
                .collect(Collectors.toCollection(ArrayList::new));
        ownModels
                .getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(all::add);
        return new ChosenForm(code, title.getValue().strip(), all);
    }

    String key() {
        return chosen().key();
    }

    void refuse(String message) {
        error.setText(message);
    }

    void accept() {
        error.setText("");
    }
}
