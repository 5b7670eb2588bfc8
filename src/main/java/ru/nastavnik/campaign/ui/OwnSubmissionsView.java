package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** What one's organisation or municipality gives, those to be given first (7.4, 8.3, 6.4). */
@Route(value = CampaignNavigation.SUBMISSIONS, layout = MainLayout.class)
@PageTitle("Сдача показателей — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD"})
class OwnSubmissionsView extends Div {
    private final transient CampaignServices services;

    OwnSubmissionsView(CampaignServices services) {
        this.services = services;
        add(new PageHeader("Сдача показателей")
                .subtitle("Что спрашивают департамент и региональный центр и что вы сдали."));
        List<SubmissionView> submissions = services.submissions().mine();
        if (submissions.isEmpty()) {
            add(new EmptyState(
                    "Здесь появятся сборы показателей",
                    "Когда департамент откроет сбор, вы получите задачу со сроком."));
        }
        submissions.forEach(submission -> add(card(submission)));
    }

    private Component card(SubmissionView submission) {
        Anchor title = new Anchor(CampaignNavigation.submission(submission.id()), submission.title());
        Div head = new Div(
                new H2(title), CampaignBadges.of(submission, services.clock().today()));
        head.addClassName("title-line");
        Article card = new Article(head);
        card.addClassName("card");
        if (submission.state().isMissing() && !submission.campaignClosed()) {
            card.add(services.dueDates().badge(submission.dueOn()));
        } else {
            Paragraph due =
                    new Paragraph((submission.dueOn().isBefore(services.clock().today()) ? "Срок был " : "Срок до ")
                            + DateFields.text(submission.dueOn()));
            due.addClassName("subtitle");
            card.add(due);
        }
        if (submission.remark() != null) {
            card.add(new Paragraph("Замечание: " + submission.remark()));
        }
        return card;
    }
}
