package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** College, between steps 6 and 7: whether the pairs are fixed by an order. */
@Route(value = ExecutionNavigation.PAIR_ORDER_OFFER, layout = MainLayout.class)
@PageTitle("Нужен ли приказ о закреплении пар?")
@RolesAllowed("CURATOR")
class PairOrderOfferView extends Div implements BeforeEnterObserver {
    private final transient StepServices services;

    PairOrderOfferView(StepServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "roadmap", RoadmapId::of));
    }

    private void show(RoadmapId roadmap) {
        removeAll();
        add(new PageHeader("Нужен ли приказ о закреплении пар?")
                .crumb("Дорожная карта", "roadmaps/" + roadmap)
                .point("8.1"));
        if (!services.steps().isPairOrderOffered(roadmap)) {
            add(new EmptyState("Сейчас этот вопрос не стоит", "Он задаётся после шага 6 и решается один раз."));
            return;
        }
        Button wanted = new Button("Да, составить приказ о парах", event -> decide(roadmap, true));
        wanted.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button notWanted = new Button("Нет, перейти к шагу 7", event -> decide(roadmap, false));
        Div actions = new Div(wanted, notWanted);
        actions.addClassName("step-actions");
        add(
                new Paragraph("Десять шагов дорожной карты колледжа сами пары не закрепляют. Если наставники работают с"
                        + " постоянными наставляемыми, закрепите их приказом: он говорит, кто за кем закреплён и с"
                        + " какого дня."),
                actions);
    }

    private void decide(RoadmapId roadmap, boolean wanted) {
        try {
            services.steps().decidePairOrder(roadmap, wanted);
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done(wanted ? "Приказ о парах ждёт вас в задачах." : "Открыт шаг 7.");
        show(roadmap);
    }
}
