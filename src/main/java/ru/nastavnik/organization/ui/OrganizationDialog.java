package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.NewOrganization;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Registers an organisation or corrects one. Kind and ownership decide who controls it and are set once. */
class OrganizationDialog extends Dialog {
    private final ComboBox<OrganizationKind> kind = new ComboBox<>("Вид");
    private final TextArea fullName = new TextArea("Полное наименование");
    private final TextField shortName = new TextField("Краткое наименование");
    private final TextField founder = new TextField("Учредитель");
    private final TextField place = new TextField("Населённый пункт");
    private final ComboBox<MunicipalityView> location = new ComboBox<>("Муниципалитет, где находится");
    private final Checkbox stateOwned = new Checkbox("Областная государственная: без муниципального руководителя");
    private final DatePicker openedOn = DateFields.date("Открыта с", DayKind.OPENING);

    /** @param known the organisation to correct, or null to register one */
    OrganizationDialog(
            OrganizationAdministration administration,
            List<MunicipalityView> municipalities,
            LocalDate today,
            @Nullable OrganizationView known,
            Runnable saved) {
        setHeaderTitle(known == null ? "Новая организация" : "Данные организации");
        setWidth("44rem");
        setMaxWidth("95vw");
        kind.setItems(OrganizationKind.values());
        kind.setItemLabelGenerator(OrganizationKind::title);
        kind.addValueChangeListener(event -> {
            boolean college = event.getValue() == OrganizationKind.COLLEGE;
            stateOwned.setEnabled(!college && known == null);
            if (college) {
                stateOwned.setValue(true);
            }
        });
        location.setItems(municipalities);
        location.setItemLabelGenerator(MunicipalityView::name);
        if (municipalities.isEmpty()) {
            location.setHelperText("Сначала добавьте муниципалитет в разделе «Муниципалитеты»");
        }
        for (HasValue<?, ?> required : List.of(kind, location, fullName, shortName, openedOn)) {
            required.setRequiredIndicatorVisible(true);
        }
        place.setPlaceholder("с. Берёзовка");
        openedOn.setValue(today);
        FormLayout form = new FormLayout(kind, location, fullName, shortName, place, founder, openedOn, stateOwned);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("32rem", 2));
        form.setColspan(fullName, 2);
        form.setColspan(stateOwned, 2);
        add(form);
        if (known != null) {
            fill(known, municipalities);
            add(new Paragraph("Вид и подчинённость не меняются: от них зависит, кто согласует документы."));
        }
        FieldErrors errors = new FieldErrors()
                .field("kind", kind)
                .field("fullName", fullName)
                .field("shortName", shortName)
                .field("founder", founder)
                .field("place", place)
                .field("location", location)
                .field("openedOn", openedOn);
        Button save = new Button(known == null ? "Добавить" : "Сохранить", event -> {
            if (errors.accept(() -> save(administration, known))) {
                close();
                Notices.done(known == null ? "Организация добавлена." : "Данные сохранены.");
                saved.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Не сейчас", event -> close()), save);
    }

    private void fill(OrganizationView known, List<MunicipalityView> municipalities) {
        kind.setValue(known.kind());
        kind.setReadOnly(true);
        stateOwned.setValue(known.stateOwned());
        stateOwned.setEnabled(false);
        fullName.setValue(known.fullName());
        shortName.setValue(known.shortName());
        founder.setValue(known.founder());
        place.setValue(known.place());
        municipalities.stream()
                .filter(municipality -> municipality.id().equals(known.location()))
                .findFirst()
                .ifPresent(location::setValue);
        openedOn.setValue(known.openedOn());
        openedOn.setReadOnly(true);
    }

    /** Everything at once: who fills a form in wants to go through it once. */
    private List<FieldViolation> missing() {
        List<FieldViolation> missing = new ArrayList<>();
        if (kind.isEmpty()) {
            missing.add(new FieldViolation("kind", "Выберите вид."));
        }
        if (location.isEmpty()) {
            missing.add(new FieldViolation("location", "Выберите муниципалитет."));
        }
        if (fullName.getValue().isBlank()) {
            missing.add(new FieldViolation("fullName", "Укажите полное наименование."));
        }
        if (shortName.getValue().isBlank()) {
            missing.add(new FieldViolation("shortName", "Укажите краткое наименование."));
        }
        if (openedOn.isEmpty()) {
            missing.add(new FieldViolation("openedOn", "Укажите дату."));
        }
        return missing;
    }

    private void save(OrganizationAdministration administration, @Nullable OrganizationView known) {
        OrganizationKind chosen = kind.getValue();
        MunicipalityView where = location.getValue();
        LocalDate opened = openedOn.getValue();
        List<FieldViolation> missing = missing();
        if (!missing.isEmpty() || chosen == null || where == null || opened == null) {
            throw new ValidationException(missing);
        }
        OrganizationDetails details = new OrganizationDetails(
                fullName.getValue(), shortName.getValue(), founder.getValue(), place.getValue(), where.id());
        if (known == null) {
            administration.register(new NewOrganization(chosen, details, stateOwned.getValue(), opened));
        } else {
            administration.correct(known.id(), known.version(), details);
        }
    }
}
