package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.signature.MunicipalAct;
import ru.nastavnik.signature.MunicipalActs;

/** By which acts the head signs the municipality's papers electronically. */
@Route(value = SignatureNavigation.MUNICIPAL_ACTS, layout = MainLayout.class)
@PageTitle("Электронная подпись — Наставник")
@RolesAllowed("MUNICIPAL_HEAD")
class MunicipalActsView extends Div {
    private static final int LONGEST = 200;

    private final transient MunicipalActs acts;
    private final MunicipalityId municipality;
    private final Div list = new Div();

    MunicipalActsView(MunicipalActs acts, CurrentActor currentActor) {
        this.acts = acts;
        if (!(currentActor.require().territory() instanceof Territory.OfMunicipality own)) {
            throw new IllegalStateException("A head acts for a municipality");
        }
        this.municipality = own.municipality();
        add(
                new PageHeader("Электронная подпись")
                        .subtitle("С даты акта муниципальную дорожную карту можно подписать электронно вместо бумаги:"
                                + " номер занимают до подписи, подписывают файл PDF/A."),
                list,
                form());
        show();
    }

    private void show() {
        list.removeAll();
        List<MunicipalAct> entered = acts.of(municipality);
        if (entered.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.KEY_O,
                    "Акт об электронном документообороте не внесён",
                    "Пока его нет, документы муниципалитета подписывают на бумаге."));
        }
        entered.forEach(act -> list.add(line(act)));
    }

    private Div line(MunicipalAct act) {
        Div line = new Div(new Paragraph(act.reference()));
        line.addClassName("card");
        LocalDate ended = act.endedOn();
        if (ended != null) {
            line.add(new Paragraph("Не действует после " + DateFields.text(ended) + "."));
            return line;
        }
        Button end = new Button(
                "Прекратить",
                event -> ConfirmDialogs.ask(
                        "Прекратить действие акта?",
                        act.reference() + ": сегодня последний день. Подписанные документы остаются.",
                        "Прекратить",
                        () -> {
                            if (new FieldErrors().accept(() -> acts.end(municipality, act.id()))) {
                                Notices.done("Действие прекращено.");
                                show();
                            }
                        }));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.setAriaLabel("Прекратить: " + act.reference());
        line.add(StatusBadge.done("действует"), end);
        return line;
    }

    private Div form() {
        TextField title = new TextField("Название акта");
        title.setWidthFull();
        title.setMaxLength(LONGEST);
        title.setHelperText("Например, «Инструкция по делопроизводству»");
        TextField number = new TextField("Номер");
        number.setMaxLength(LONGEST);
        DatePicker dated = DateFields.date("Дата", DayKind.DOCUMENT);
        FieldErrors errors =
                new FieldErrors().field("title", title).field("number", number).field("dated", dated);
        Button enter = new Button("Внести акт", event -> {
            LocalDate day = dated.getValue();
            boolean complete = errors.require("title", !title.isEmpty(), "Укажите, как называется акт")
                    & errors.require("number", !number.isEmpty(), "Укажите номер")
                    & errors.require("dated", day != null, "Укажите дату акта");
            if (complete
                    && day != null
                    && errors.accept(() -> acts.enter(municipality, title.getValue(), number.getValue(), day))) {
                Notices.done("Акт внесён.");
                title.clear();
                number.clear();
                dated.clear();
                title.setInvalid(false);
                number.setInvalid(false);
                dated.setInvalid(false);
                show();
            }
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(number, dated);
        row.addClassName("toolbar");
        Div form = new Div(new H2("Внести акт об электронном документообороте"), title, row, enter);
        form.addClassNames("card", "municipal-act-form");
        return form;
    }
}
