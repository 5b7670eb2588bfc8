package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import ru.nastavnik.document.OrderClauses;
import ru.nastavnik.document.OrderContents;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.Notices;

/** What the organisation's orders say beyond the region's wording: the municipal act, the payment of extra work. */
class OrderClausesCard extends Div {
    private final transient OrderContents contents;
    private final transient OrganizationId organization;
    private final TextArea act = new TextArea("Муниципальный акт о наставничестве");
    private final Paragraph example = new Paragraph();
    private final Checkbox pay = new Checkbox("Устанавливать работникам-наставникам доплату за дополнительную работу");
    private transient OrderClauses clauses;

    OrderClausesCard(OrderContents contents, OrganizationId organization) {
        this.contents = contents;
        this.organization = organization;
        this.clauses = contents.of(organization);
        addClassNames("card", "order-settings");
        act.setHelperText("Полностью, с датой и номером, в именительном падеже: «приказ управления образования от"
                + " 10.09.2026 № 120 «О внедрении целевой модели наставничества»». Если акта нет, оставьте пустым");
        act.setMaxLength(300);
        act.setWidthFull();
        act.setValueChangeMode(ValueChangeMode.LAZY);
        act.addValueChangeListener(event -> showExample());
        act.setValue(clauses.municipalAct() == null ? "" : clauses.municipalAct());
        pay.setHelperText("В приказе о закреплении появится пункт о доплате (статьи 60.2, 151 Трудового кодекса), если"
                + " среди наставников есть работники");
        pay.setValue(clauses.extraPay());
        add(new H2("Тексты приказов"), act, example, pay, new Button("Сохранить тексты", event -> save()));
        showExample();
    }

    private void showExample() {
        example.setText(
                act.getValue().isBlank()
                        ? "Приказы не будут ссылаться на муниципальный акт."
                        : "В приказах: в соответствии с … " + contents.inPreamble(organization, act.getValue()));
    }

    private void save() {
        act.setInvalid(false);
        try {
            contents.save(organization, new OrderClauses(act.getValue(), pay.getValue(), clauses.version()));
            clauses = contents.of(organization);
            Notices.done("Тексты приказов сохранены.");
        } catch (ValidationException refused) {
            act.setErrorMessage(refused.violations().get(0).message());
            act.setInvalid(true);
        }
    }
}
