package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import ru.nastavnik.acquaintance.ElectronicGround;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.ui.OrderSettingsPart;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** From which age pupils are acquainted with orders, and by which acts an electronic signature counts. */
@SpringComponent
class AcquaintanceSettings implements OrderSettingsPart {
    private final ElectronicGrounds grounds;

    AcquaintanceSettings(ElectronicGrounds grounds) {
        this.grounds = grounds;
    }

    @Override
    public Component of(OrganizationId organization) {
        Div place = new Div();
        place.addClassNames("card", "order-settings");
        show(place, organization);
        return place;
    }

    private void show(Div place, OrganizationId organization) {
        place.removeAll();
        IntegerField age = new IntegerField("С какого возраста знакомят самих обучающихся, полных лет");
        age.setStepButtonsVisible(true);
        age.setMin(ElectronicGrounds.LOWEST_AGE);
        age.setMax(ElectronicGrounds.HIGHEST_AGE);
        age.setValue(grounds.learnerAge(organization));
        age.setHelperText("Для каждого несовершеннолетнего знакомят ещё одного законного представителя."
                + " Действует для приказов, которые будут зарегистрированы после сохранения.");
        FieldErrors errors = new FieldErrors().field("learnerAge", age);
        Button save = new Button("Сохранить возраст", event -> {
            Integer value = age.getValue();
            if (errors.require("learnerAge", value != null, "Укажите возраст")
                    && value != null
                    && errors.accept(() -> grounds.setLearnerAge(organization, value))) {
                Notices.done("Возраст сохранён.");
            }
        });
        place.add(new H2("Ознакомление с приказами"), age, save);
        place.add(new Paragraph("Электронная подпись об ознакомлении засчитывается, только если школа ввела электронный"
                + " документооборот с работниками своим актом или заключила соглашение с человеком."));
        List<ElectronicGround> entered = grounds.of(organization);
        entered.forEach(ground -> place.add(line(place, organization, ground)));
        Button act = new Button(
                "Внести акт об электронном документообороте",
                event -> new GroundDialog(
                                "Акт об электронном документообороте",
                                "Приказ или положение организации. С его даты засчитывается электронная подпись"
                                        + " работников об ознакомлении, а документы с занятым номером можно подписывать"
                                        + " электронно вместо бумаги.",
                                (title, number, dated) -> grounds.enterAct(organization, title, number, dated),
                                () -> show(place, organization))
                        .open());
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        place.add(act);
    }

    private Div line(Div place, OrganizationId organization, ElectronicGround ground) {
        String person = ground.person();
        Div line = new Div(new Paragraph(ground.reference()
                + (person == null ? "" : ", соглашение: " + person)
                + (ground.endedOn() == null ? "" : ", не действует после " + DateFields.text(ground.endedOn()))));
        if (ground.endedOn() == null) {
            Button end = new Button(
                    "Прекратить",
                    event -> ConfirmDialogs.ask(
                            "Прекратить действие документа?",
                            ground.reference() + ": сегодня последний день. Подписи, которые уже отмечены, остаются.",
                            "Прекратить",
                            () -> {
                                if (new FieldErrors().accept(() -> grounds.end(organization, ground.id()))) {
                                    Notices.done("Действие прекращено.");
                                    show(place, organization);
                                }
                            }));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            end.setAriaLabel("Прекратить: " + ground.reference());
            line.add(end);
        }
        return line;
    }
}
