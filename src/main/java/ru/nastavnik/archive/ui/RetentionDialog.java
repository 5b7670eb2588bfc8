package ru.nastavnik.archive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import ru.nastavnik.archive.RetentionRule;
import ru.nastavnik.archive.domain.StorageTerm;
import ru.nastavnik.shared.ValidationException;

/** The term of one kind of papers, compared with the organisation's own list of files. */
class RetentionDialog extends Dialog {
    private static final int USUAL_YEARS = 5;

    private final transient RetentionRule rule;
    private final transient Consumer<RetentionRule> confirm;
    private final TextField caseIndex = new TextField("Индекс дела по номенклатуре");
    private final Checkbox permanent = new Checkbox("Хранить постоянно");
    private final IntegerField years = new IntegerField("Срок хранения, лет");

    RetentionDialog(RetentionRule rule, Consumer<RetentionRule> confirm) {
        super(rule.kind().title());
        this.rule = rule;
        this.confirm = confirm;
        Integer set = rule.term().years();
        caseIndex.setValue(rule.caseIndex());
        caseIndex.setMaxLength(20);
        caseIndex.setHelperText("Например, 01-05");
        permanent.setValue(set == null);
        years.setValue(set == null ? USUAL_YEARS : set);
        years.setMin(1);
        years.setMax(StorageTerm.LONGEST);
        years.setStepButtonsVisible(true);
        years.setVisible(set != null);
        permanent.addValueChangeListener(event -> years.setVisible(!event.getValue()));
        Div fields = new Div(caseIndex, permanent, years);
        fields.addClassName("order-settings");
        add(fields);
        Button save = new Button("Подтвердить", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Не менять", event -> close()), save);
    }

    private void save() {
        Integer wanted = permanent.getValue() ? null : years.getValue();
        if (!permanent.getValue() && (wanted == null || wanted < 1 || wanted > StorageTerm.LONGEST)) {
            years.setErrorMessage("От 1 до " + StorageTerm.LONGEST + " лет");
            years.setInvalid(true);
            return;
        }
        try {
            confirm.accept(
                    new RetentionRule(rule.kind(), caseIndex.getValue(), new StorageTerm(wanted), rule.confirmedOn()));
            close();
        } catch (ValidationException refused) {
            caseIndex.setErrorMessage(refused.getMessage());
            caseIndex.setInvalid(true);
        }
    }
}
