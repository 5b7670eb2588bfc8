package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** The eight forms of mentoring with their operators and role models. */
@Route(value = ProgrammeNavigation.FORMS, layout = MainLayout.class)
@PageTitle("Формы наставничества")
@PermitAll
class MentoringFormsView extends Div {
    MentoringFormsView(MentoringForms forms) {
        add(new PageHeader("Формы наставничества")
                .subtitle("Каждая форма закреплена за оператором, который её сопровождает и проводит мониторинг.")
                .point("3.2"));
        Div cards = new Div();
        cards.addClassName("form-choices");
        forms.all().forEach(form -> cards.add(card(form)));
        add(cards);
    }

    private static Div card(MentoringForm form) {
        Div card = new Div(new H2(form.title()), new Paragraph("Оператор: " + form.operator()));
        card.addClassName("card");
        if (!form.aliases().isEmpty()) {
            card.add(new Paragraph("Называют также: " + String.join(", ", form.aliases())));
        }
        card.add(new Paragraph("Обычно: "
                + form.usualKinds().stream().map(OrganizationKind::title).collect(Collectors.joining("; "))));
        if (!form.roleModels().isEmpty()) {
            card.add(new UnorderedList(
                    form.roleModels().stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        return card;
    }
}
