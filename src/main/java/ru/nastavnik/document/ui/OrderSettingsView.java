package ru.nastavnik.document.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.OrderSettings;
import ru.nastavnik.document.OrderWriting;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** How the organisation's orders are called, numbered and signed. */
@Route(value = DocumentNavigation.SETTINGS, layout = MainLayout.class)
@PageTitle("Оформление приказов — Наставник")
@RolesAllowed("DIRECTOR")
class OrderSettingsView extends Div {

    private final transient OrderWriting writing;
    private final OrganizationId organization;
    private final RadioButtonGroup<String> documentName = new RadioButtonGroup<>("Вид документа");
    private final RadioButtonGroup<String> verb = new RadioButtonGroup<>("Распорядительное слово");
    private final TextField prefix = new TextField("Перед номером");
    private final TextField suffix = new TextField("После номера");
    private final Paragraph example = new Paragraph();
    private final SignatoryFields signatory;
    private transient OrderSettings settings;

    OrderSettingsView(OrderWriting writing, DeclensionDialogs declensions, CurrentActor currentActor) {
        this.writing = writing;
        this.organization = currentActor.require().organization().orElseThrow();
        this.settings = writing.of(organization);
        documentName.setItems("ПРИКАЗ", "РАСПОРЯЖЕНИЕ");
        verb.setItems("ПРИКАЗЫВАЮ", "ОБЯЗЫВАЮ");
        prefix.setHelperText("Например, «331/»");
        suffix.setHelperText("Например, «-р» или «-од»");
        for (TextField field : new TextField[] {prefix, suffix}) {
            field.setMaxLength(12);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(event -> showExample());
        }
        documentName.setValue(settings.documentName());
        verb.setValue(settings.verb());
        prefix.setValue(settings.numberPrefix());
        suffix.setValue(settings.numberSuffix());
        showExample();
        signatory = new SignatoryFields(
                settings.signatory(),
                entered -> writing.signature(organization, entered),
                declensions.whileTyping(organization));
        Div fields = new Div(documentName, verb, prefix, suffix, example, signatory);
        fields.addClassNames("card", "order-settings");
        add(
                new PageHeader("Оформление приказов")
                        .subtitle("Действует для документов, которые будут зарегистрированы после сохранения. "
                                + "Присвоенные номера не меняются.")
                        .primary(new Button("Сохранить оформление", event -> save())),
                fields);
    }

    private void showExample() {
        example.setText("Следующие номера будут выглядеть так: № " + prefix.getValue() + "15" + suffix.getValue());
    }

    private void save() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("documentName", documentName);
        fields.put("verb", verb);
        fields.put("numberPrefix", prefix);
        fields.put("numberSuffix", suffix);
        fields.putAll(signatory.fields());
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            writing.save(
                    organization,
                    new OrderSettings(
                            documentName.getValue(),
                            verb.getValue(),
                            prefix.getValue().strip(),
                            suffix.getValue().strip(),
                            signatory.signatory(),
                            settings.version()));
            settings = writing.of(organization);
            Notices.done("Оформление приказов сохранено.");
        } catch (ValidationException refused) {
            refused.violations().forEach(violation -> {
                HasValidation field = fields.get(violation.field());
                if (field != null) {
                    field.setErrorMessage(violation.message());
                    field.setInvalid(true);
                }
            });
        }
    }
}
