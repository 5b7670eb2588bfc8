package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.ui.CampaignNavigation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationState;
import ru.nastavnik.recommendation.RecommendationView;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.ReasonDialog;

/** One recommendation: read, carried out by its addressee, accepted by who issued it. */
@Route(value = RecommendationNavigation.RECOMMENDATIONS + "/:recommendationId", layout = MainLayout.class)
@PageTitle("Рекомендация — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD", "DEPARTMENT", "CENTRE_OPERATOR"})
class RecommendationPage extends Div implements BeforeEnterObserver {
    private final transient RecommendationServices services;

    RecommendationPage(RecommendationServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "recommendationId", RecommendationId::of));
    }

    void show(RecommendationId id) {
        removeAll();
        RecommendationView recommendation = services.recommendations().get(id);
        add(
                new PageHeader("Рекомендация: " + recommendation.addresseeName())
                        .crumb("Рекомендации", RecommendationNavigation.RECOMMENDATIONS)
                        .beside(RecommendationBadges.of(
                                recommendation, services.clock().today())),
                what(recommendation));
        boolean toOrganization = recommendation.addressee().organization() != null;
        boolean addressee = services.is(toOrganization ? Role.CURATOR : Role.MUNICIPAL_COORDINATOR);
        if (addressee && recommendation.state() == RecommendationState.ISSUED) {
            add(carryOut(recommendation));
        }
        boolean issuer = services.is(recommendation.issuedBy());
        if (issuer && recommendation.state() == RecommendationState.CARRIED_OUT) {
            add(acceptance(recommendation));
        }
        boolean open = recommendation.state() != RecommendationState.ACCEPTED
                && recommendation.state() != RecommendationState.WITHDRAWN;
        if (issuer && open) {
            add(withdrawal(recommendation));
        }
    }

    private Component what(RecommendationView recommendation) {
        Paragraph text = new Paragraph(recommendation.text());
        text.addClassName("official-text");
        FactList facts = new FactList()
                .fact("Выполнить не позднее", services.dueDates().badge(recommendation.dueOn()))
                .fact("Направил", recommendation.issuedBy().title())
                .fact("Направлено", DateFields.text(services.clock().dayOf(recommendation.issuedAt())));
        if (recommendation.project() != null) {
            facts.fact("Проект", recommendation.project());
        }
        CampaignId campaign = recommendation.campaign();
        if (campaign != null && !services.is(Role.CURATOR) && !services.is(Role.DIRECTOR)) {
            facts.fact("По итогам", new Anchor(CampaignNavigation.campaign(campaign), "сбора показателей"));
        }
        Section card = new Section(text, facts);
        card.addClassName("card");
        if (recommendation.result() != null) {
            card.add(new Paragraph("Сделано: " + recommendation.result()));
        }
        if (recommendation.remark() != null) {
            Paragraph remark = new Paragraph(
                    (recommendation.state() == RecommendationState.WITHDRAWN ? "Отозвана: " : "Замечание: ")
                            + recommendation.remark());
            remark.addClassName("notice-warning");
            card.add(remark);
        }
        return card;
    }

    private Component carryOut(RecommendationView recommendation) {
        TextArea result = new TextArea("Что сделано");
        result.setWidthFull();
        result.setRequiredIndicatorVisible(true);
        if (recommendation.result() != null) {
            result.setValue(recommendation.result());
        }
        FieldErrors errors = new FieldErrors().field("result", result);
        Button done = new Button("Сообщить об исполнении", VaadinIcon.PAPERPLANE.create(), event -> {
            if (errors.accept(() -> services.recommendations()
                    .carryOut(recommendation.id(), recommendation.version(), result.getValue()))) {
                Notices.done("Отправлено на приёмку.");
                show(recommendation.id());
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return card("Исполнение", result, done);
    }

    private Component acceptance(RecommendationView recommendation) {
        TextArea remark = new TextArea("Замечание");
        remark.setWidthFull();
        remark.setHelperText("Нужно при возврате");
        FieldErrors errors = new FieldErrors().field("remark", remark);
        Button accept = new Button("Принять исполнение", VaadinIcon.CHECK.create(), event -> {
            if (errors.accept(() -> services.recommendations().accept(recommendation.id(), recommendation.version()))) {
                Notices.done("Исполнение принято.");
                show(recommendation.id());
            }
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button sendBack = new Button("Вернуть с замечанием", VaadinIcon.REPLY.create(), event -> {
            if (errors.accept(() -> services.recommendations()
                    .sendBack(recommendation.id(), recommendation.version(), remark.getValue()))) {
                Notices.done("Возвращено с замечанием.");
                show(recommendation.id());
            }
        });
        Div buttons = new Div(accept, sendBack);
        buttons.addClassName("decision-buttons");
        Section decision = card("Ваше решение", remark, buttons);
        decision.addClassName("decision-form");
        return decision;
    }

    private Component withdrawal(RecommendationView recommendation) {
        Button withdraw = new Button(
                "Отозвать…",
                event -> new ReasonDialog(
                                "Отозвать рекомендацию",
                                "Задача адресата снимается, рекомендация остаётся в истории.",
                                "Отозвать",
                                reason -> services.recommendations()
                                        .withdraw(recommendation.id(), recommendation.version(), reason),
                                () -> show(recommendation.id()))
                        .open());
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return withdraw;
    }

    private static Section card(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.add(content);
        card.addClassName("card");
        return card;
    }
}
