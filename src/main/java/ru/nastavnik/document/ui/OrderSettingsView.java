package ru.nastavnik.document.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.OrderContents;
import ru.nastavnik.document.OrderSettings;
import ru.nastavnik.document.OrderSettings.Numbering;
import ru.nastavnik.document.OrderWriting;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/**
 * How the organisation's orders are called and signed, and when they get their number. The parts of other modules come
 * by an interface, which the front end's build does not see through: what only they use is named here.
 */
@Uses(IntegerField.class)
@Route(value = DocumentNavigation.SETTINGS, layout = MainLayout.class)
@PageTitle("Оформление приказов — Наставник")
@RolesAllowed("DIRECTOR")
class OrderSettingsView extends Div {

    private final transient OrderWriting writing;
    private final OrganizationId organization;
    private final RadioButtonGroup<String> documentName = new RadioButtonGroup<>("Вид документа");
    private final RadioButtonGroup<String> verb = new RadioButtonGroup<>("Распорядительное слово");
    private final RadioButtonGroup<Numbering> numbering = new RadioButtonGroup<>("Когда приказ получает номер");
    private final SignatoryFields signatory;
    private transient OrderSettings settings;

    OrderSettingsView(
            OrderWriting writing,
            OrderContents contents,
            DeclensionDialogs declensions,
            CurrentActor currentActor,
            List<OrderSettingsPart> parts) {
        this.writing = writing;
        this.organization = currentActor.require().organization().orElseThrow();
        this.settings = writing.of(organization);
        documentName.setItems("ПРИКАЗ", "РАСПОРЯЖЕНИЕ");
        verb.setItems("ПРИКАЗЫВАЮ", "ОБЯЗЫВАЮ");
        numbering.setItems(Numbering.values());
        numbering.setItemLabelGenerator(Numbering::title);
        documentName.setValue(settings.documentName());
        verb.setValue(settings.verb());
        numbering.setValue(settings.numbering());
        signatory = new SignatoryFields(
                settings.signatory(),
                entered -> writing.signature(organization, entered),
                declensions.whileTyping(organization));
        Div fields = new Div(documentName, verb, numbering, signatory);
        fields.addClassNames("card", "order-settings");
        add(
                new PageHeader("Оформление приказов")
                        .subtitle("Действует для документов, которые будут напечатаны после сохранения. "
                                + "Индексы и номера — в книгах регистрации.")
                        .primary(new Button("Сохранить оформление", event -> save())),
                fields,
                new OrderClausesCard(contents, organization));
        parts.forEach(part -> add(part.of(organization)));
    }

    private void save() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("documentName", documentName);
        fields.put("verb", verb);
        fields.putAll(signatory.fields());
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            writing.save(
                    organization,
                    new OrderSettings(
                            documentName.getValue(),
                            verb.getValue(),
                            numbering.getValue(),
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
