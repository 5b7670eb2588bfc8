package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** Who hosts and serves the system: every consent of the region names them. */
@Route(value = OrganizationNavigation.DATA_PROCESSORS, layout = MainLayout.class)
@PageTitle("Кто обрабатывает данные — Наставник")
@RolesAllowed("ADMINISTRATOR")
class DataProcessorsView extends Div {

    DataProcessorsView(OperatorRequisites requisites) {
        HandlersField processors = new HandlersField(
                "Хранят и обслуживают систему",
                "Их называет каждый бланк согласия: данные организаций лежат у них. Назовите владельца сервера и того,"
                        + " кто обслуживает систему.",
                "хранение данных и сопровождение системы",
                requisites.regionProcessors());
        FieldErrors errors = new FieldErrors().field("processors", processors);
        Button save = new Button("Сохранить", event -> {
            if (errors.accept(() -> requisites.saveRegionProcessors(processors.handlers()))) {
                Notices.done("Сохранено. Новые бланки согласий будут с этими сведениями.");
            }
        });
        Div fields = new Div(processors);
        fields.addClassName("card");
        add(
                new PageHeader("Кто обрабатывает данные")
                        .subtitle("По поручению организаций региона, часть 3 статьи 6 закона о персональных данных.")
                        .primary(save),
                fields);
    }
}
