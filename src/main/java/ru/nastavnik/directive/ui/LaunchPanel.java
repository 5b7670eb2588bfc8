package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** The department launches the directive to municipalities and their organisations (1.1). */
class LaunchPanel extends Section {
    private final CheckboxGroup<MunicipalityView> municipalities = new CheckboxGroup<>();
    private final FieldErrors errors = new FieldErrors();

    LaunchPanel(LaunchScreens screens, LaunchView launch, Runnable again) {
        addClassName("card");
        add(new H2("Запуск"));
        if (!screens.is(Role.DEPARTMENT)) {
            add(StatusBadge.waiting("ждёт запуска департаментом, п. 1.1"));
            return;
        }
        List<MunicipalityView> all = screens.municipalities().list();
        municipalities.setLabel("Муниципалитеты");
        municipalities.setItems(all);
        municipalities.setItemLabelGenerator(MunicipalityView::name);
        municipalities.setValue(Set.copyOf(all));
        municipalities.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        municipalities.addClassName("municipality-choice");
        errors.field("municipalities", municipalities);
        Details choice = new Details("Все муниципалитеты; изменить", municipalities);
        municipalities.addValueChangeListener(event -> choice.setSummaryText("Выбрано: "
                + Plural.count(event.getValue().size(), "муниципалитет", "муниципалитета", "муниципалитетов")));
        Button launchButton = new Button("Запустить распоряжение");
        launchButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        launchButton.addClickListener(event -> ask(screens, launch, again));
        add(
                new Paragraph("Каждый муниципалитет получит задачу по дорожной карте (п. 6.1), каждая организация —"
                        + " назначение куратора (пп. 7.2, 6.2, 8.2). Областные организации и колледжи, стоящие в"
                        + " выбранных муниципалитетах, начнут вместе с ними под контролем своего департамента."),
                choice,
                launchButton);
    }

    private void ask(LaunchScreens screens, LaunchView launch, Runnable again) {
        int count = municipalities.getValue().size();
        ConfirmDialogs.ask(
                "Запустить распоряжение?",
                "Задачи уйдут в " + Plural.count(count, "муниципалитет", "муниципалитета", "муниципалитетов")
                        + " и во все организации, которые там находятся. Отменить запуск нельзя; организация может"
                        + " выбыть с причиной.",
                "Запустить",
                () -> {
                    Set<MunicipalityId> reached = municipalities.getValue().stream()
                            .map(MunicipalityView::id)
                            .collect(Collectors.toSet());
                    if (errors.accept(() -> screens.office().launch(launch.id(), reached))) {
                        Notices.done("Распоряжение запущено. Организации начинают работу.");
                        again.run();
                    }
                });
    }
}
