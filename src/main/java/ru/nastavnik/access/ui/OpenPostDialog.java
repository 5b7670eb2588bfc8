package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.access.UnitDirectory.MunicipalityUnit;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** A new post for an account: role, place, title, first day. */
class OpenPostDialog extends Dialog {
    private final Select<Role> role = new Select<>();
    private final OrganizationPicker organization;
    private final ComboBox<MunicipalityUnit> municipality = new ComboBox<>("Муниципалитет");
    private final Select<Department> department = new Select<>();
    private final TextField title = new TextField("Должность, как в документах");
    private final DatePicker from = DateFields.date("Первый день", DayKind.EFFECTIVE_FROM);

    OpenPostDialog(
            AccountAdministration administration,
            UnitDirectory units,
            AccountSummary account,
            LocalDate today,
            Runnable opened) {
        super("Новая должность: " + account.name().surnameFirst());
        setWidth("34rem");
        setMaxWidth("95vw");
        organization = new OrganizationPicker("Организация", units);
        role.setLabel("Роль");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::title);
        role.setRequiredIndicatorVisible(true);
        municipality.setItems(units.municipalities());
        municipality.setItemLabelGenerator(MunicipalityUnit::name);
        department.setLabel("Департамент");
        department.setItems(Department.values());
        department.setItemLabelGenerator(Department::title);
        title.setRequiredIndicatorVisible(true);
        from.setValue(today);
        role.addValueChangeListener(event -> showTerritoryOf(event.getValue()));
        showTerritoryOf(null);
        VerticalLayout form = new VerticalLayout(role, organization, municipality, department, title, from);
        form.setPadding(false);
        form.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        FieldErrors errors = new FieldErrors()
                .field("role", role)
                .field("organization", organization)
                .field("municipality", municipality)
                .field("department", department)
                .field("title", title)
                .field("from", from);
        Button open = new Button("Открыть должность");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(event -> {
            if (errors.accept(() -> open(administration, account))) {
                close();
                Notices.done("Должность открыта. Если человек уже в системе, она появится у него в меню должностей.");
                opened.run();
            }
        });
        add(form);
        getFooter().add(new Button("Не открывать", event -> close()), open);
    }

    private void showTerritoryOf(@Nullable Role chosen) {
        organization.setVisible(chosen == Role.DIRECTOR || chosen == Role.CURATOR || chosen == Role.SECRETARY);
        municipality.setVisible(chosen == Role.MUNICIPAL_HEAD || chosen == Role.MUNICIPAL_COORDINATOR);
        department.setVisible(chosen == Role.DEPARTMENT);
        if (chosen != null && title.isEmpty()) {
            title.setPlaceholder("например: " + chosen.title().toLowerCase(DateFields.RUSSIAN));
        }
    }

    private void open(AccountAdministration administration, AccountSummary account) {
        List<FieldViolation> violations = new ArrayList<>();
        if (role.isEmpty()) {
            violations.add(new FieldViolation("role", "Выберите роль"));
        }
        if (organization.isVisible() && organization.isEmpty()) {
            violations.add(new FieldViolation("organization", "Выберите организацию"));
        }
        if (municipality.isVisible() && municipality.isEmpty()) {
            violations.add(new FieldViolation("municipality", "Выберите муниципалитет"));
        }
        if (department.isVisible() && department.isEmpty()) {
            violations.add(new FieldViolation("department", "Выберите департамент"));
        }
        if (title.getValue().isBlank()) {
            violations.add(new FieldViolation("title", "Укажите должность, как в документах"));
        }
        if (from.isEmpty()) {
            violations.add(new FieldViolation("from", "Укажите первый день"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        administration.openPost(account.id(), role.getValue(), territory(), title.getValue(), from.getValue());
    }

    private Territory territory() {
        OrganizationId chosen = organization.isVisible() ? organization.organization() : null;
        if (chosen != null) {
            return new Territory.OfOrganization(chosen);
        }
        if (municipality.isVisible()) {
            return new Territory.OfMunicipality(municipality.getValue().id());
        }
        return department.isVisible() ? new Territory.OfDepartment(department.getValue()) : new Territory.OfRegion();
    }
}
