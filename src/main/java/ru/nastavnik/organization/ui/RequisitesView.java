package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.organization.OperatorFacts;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** What consents name of the organisation: address, numbers, pages, and who else handles the data. */
@Route(value = OrganizationNavigation.REQUISITES, layout = MainLayout.class)
@PageTitle("Реквизиты — Наставник")
@RolesAllowed("DIRECTOR")
class RequisitesView extends Div {
    private final transient OperatorRequisites requisites;
    private final OrganizationId organization;
    private final TextArea address = new TextArea("Адрес по ЕГРЮЛ");
    private final TextField inn = new TextField("ИНН");
    private final TextField ogrn = new TextField("ОГРН");
    private final TextArea sites = new TextArea("Страницы, на которых публикуются сведения");
    private final TextField actsBy = new TextField("Директор действует на основании");
    private transient OperatorFacts known;

    RequisitesView(OperatorRequisites requisites, CurrentActor currentActor) {
        this.requisites = requisites;
        this.organization = currentActor.require().organization().orElseThrow();
        show();
    }

    private void show() {
        removeAll();
        known = requisites.of(organization);
        Requisites entered = known.requisites();
        address.setValue(entered.address());
        address.setWidthFull();
        inn.setValue(entered.inn());
        inn.setMaxLength(10);
        inn.setHelperText("10 цифр");
        ogrn.setValue(entered.ogrn());
        ogrn.setMaxLength(13);
        ogrn.setHelperText("13 цифр");
        sites.setValue(String.join("\n", entered.sites()));
        sites.setWidthFull();
        sites.setHelperText("Полные адреса, по одному в строке, например https://школа.рф/наставничество."
                + " Публиковать по согласию можно только на них");
        actsBy.setValue(entered.actsBy());
        actsBy.setWidthFull();
        actsBy.setMaxLength(200);
        actsBy.setHelperText("«Устава», «Положения о филиале»: так пишут в соглашениях с работниками");
        HandlersField processors = new HandlersField(
                "Кто обрабатывает данные по поручению организации",
                "Кроме тех, кого назвал администратор региона. Пусто, если никому больше не поручено.",
                "ведение школьного сайта",
                entered.processors());
        HandlersField recipients = new HandlersField(
                "Кому передаются данные",
                "Например, организации-партнёру, чей работник – наставник. Пусто, если никому не передаются.",
                "участие наставника в программе",
                entered.recipients());
        FieldErrors errors = new FieldErrors()
                .field("address", address)
                .field("inn", inn)
                .field("ogrn", ogrn)
                .field("sites", sites)
                .field("actsBy", actsBy)
                .field("processors", processors)
                .field("recipients", recipients);
        Button save = new Button("Сохранить реквизиты", event -> {
            if (errors.accept(() -> requisites.save(organization, typed(processors, recipients)))) {
                Notices.done("Реквизиты сохранены. Новые бланки согласий будут с ними.");
                show();
            }
        });
        Div numbers = new Div(inn, ogrn);
        numbers.addClassName("toolbar");
        Section own = new Section(address, numbers, sites, actsBy);
        Div fields = new Div(own, processors, recipients);
        fields.addClassNames("card", "requisites");
        add(
                new PageHeader("Реквизиты")
                        .subtitle("Их называет каждое согласие на обработку и на распространение персональных данных.")
                        .primary(save),
                new Paragraph(hosts()),
                fields);
    }

    private Requisites typed(HandlersField processors, HandlersField recipients) {
        List<String> pages = sites.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Requisites(
                address.getValue(),
                inn.getValue(),
                ogrn.getValue(),
                pages,
                processors.handlers(),
                recipients.handlers(),
                actsBy.getValue(),
                known.requisites().version());
    }

    /** Where the data lie is the region's to say; the director must know what the blank will state. */
    private String hosts() {
        if (known.regionProcessors().isEmpty()) {
            return "Кто хранит данные системы, администратор региона ещё не указал: без этого бланки не печатаются.";
        }
        return "Данные системы хранят и обрабатывают: "
                + String.join(
                        "; ",
                        known.regionProcessors().stream()
                                .map(handler -> handler.name() + " (" + handler.purpose() + ")")
                                .toList())
                + ".";
    }
}
