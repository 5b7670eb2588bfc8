package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** Collections that ask somebody in one's territory, the newest first (3.2, 9). */
@Route(value = CampaignNavigation.CAMPAIGNS, layout = MainLayout.class)
@PageTitle("Сбор показателей — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class CampaignsView extends Div {

    CampaignsView(CampaignServices services) {
        PageHeader header = new PageHeader("Сбор показателей")
                .subtitle("Кого и о чём спросили, кто сдал, кто опаздывает.")
                .point("3.2");
        if (services.leads()) {
            Button open = new Button("Открыть сбор", VaadinIcon.PLUS.create());
            open.addClickListener(event -> UI.getCurrent().navigate(CampaignNavigation.NEW_CAMPAIGN));
            header.primary(open).secondary(new Anchor(CampaignNavigation.SCHEDULES, "Расписание сборов"));
        }
        add(header);
        List<CampaignView> campaigns = services.progress().list();
        if (campaigns.isEmpty()) {
            add(new EmptyState(
                    "Здесь появятся сборы показателей",
                    services.leads()
                            ? "Откройте первый: выберите форму, дату данных, срок и адресатов. Или задайте расписание, и сборы откроются сами."
                            : "Сбор открывает департамент или региональный центр; вы увидите его в задачах."));
        }
        campaigns.forEach(campaign -> add(card(campaign)));
    }

    private static Component card(CampaignView campaign) {
        Anchor title = new Anchor(CampaignNavigation.campaign(campaign.id()), campaign.title());
        Div head = new Div(new H2(title), CampaignBadges.of(campaign));
        head.addClassName("title-line");
        Paragraph facts = new Paragraph("Срок сдачи " + DateFields.text(campaign.dueOn()) + " · ведёт: "
                + campaign.ledBy().title().toLowerCase(DateFields.RUSSIAN));
        facts.addClassName("subtitle");
        Article card = new Article(head, facts, progress(campaign));
        card.addClassName("card");
        return card;
    }

    /** How many are accepted, as a bar with the numbers in words. */
    static Component progress(CampaignView campaign) {
        int given = campaign.submitted() + campaign.accepted();
        ProgressBar bar = new ProgressBar(
                0, Math.max(1, campaign.expected()), Math.min(campaign.accepted(), campaign.expected()));
        String text = "Сдали " + given + " из " + campaign.expected() + ", принято " + campaign.accepted()
                + (campaign.submitted() == 0 ? "" : ", ждут решения " + campaign.submitted())
                + (campaign.returned() == 0 ? "" : ", возвращено " + campaign.returned())
                + (campaign.late() == 0
                        ? ""
                        : ", " + Plural.of(campaign.late(), "опаздывает ", "опаздывают ", "опаздывают ")
                                + campaign.late())
                + (campaign.excused() == 0 ? "" : ", освобождено " + campaign.excused());
        bar.getElement().setAttribute("aria-label", text);
        Div block = new Div(bar, new Paragraph(text));
        block.addClassName("collected");
        return block;
    }
}
