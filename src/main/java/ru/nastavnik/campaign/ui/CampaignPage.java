package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignStanding;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.DiagramPosition;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** A collection on one page: progress per municipality, what is missing, and for its leader the next act. */
@Route(value = CampaignNavigation.CAMPAIGNS + "/:campaignId", layout = MainLayout.class)
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class CampaignPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String[] MILESTONES = {"Открытие", "Сбор", "Отчёт", "Рекомендации", "Закрыт"};

    private final transient CampaignServices services;
    private String title = "Сбор показателей";

    CampaignPage(CampaignServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "campaignId", CampaignId::of));
    }

    void show(CampaignId id) {
        removeAll();
        CampaignView campaign = services.progress().get(id);
        title = campaign.title() + " — Наставник";
        Runnable again = () -> show(id);
        add(
                new PageHeader(campaign.title())
                        .crumb("Сбор показателей", CampaignNavigation.CAMPAIGNS)
                        .beside(CampaignBadges.of(campaign)),
                milestones(campaign.state()),
                facts(campaign));
        if (campaign.state() == CampaignState.OPENING) {
            add(opening(id, again));
            return;
        }
        if (campaign.mine() && campaign.state() != CampaignState.CLOSED) {
            add(new CampaignLead(services, campaign, again));
        }
        add(new AddresseesPanel(services, campaign, again));
        add(services.recommendations().of(campaign));
        services.diagrams()
                .position(MonitoringCycleProcess.KEY, BusinessKey.of(id.value()))
                .ifPresent(position -> add(diagram(position)));
    }

    private static Component milestones(CampaignState state) {
        OrderedList list = new OrderedList();
        list.addClassName("milestones");
        for (int i = 0; i < MILESTONES.length; i++) {
            ListItem item = new ListItem(MILESTONES[i]);
            boolean closed = state == CampaignState.CLOSED;
            item.addClassName(i < state.ordinal() || closed ? "passed" : i == state.ordinal() ? "current" : "next");
            if (i == state.ordinal()) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        return list;
    }

    private Component facts(CampaignView campaign) {
        FactList facts = new FactList()
                .fact("Данные на дату", DateFields.text(campaign.asOf()))
                .fact("Сдать не позднее", services.dueDates().badge(campaign.dueOn()))
                .fact("Ведёт", campaign.ledBy().title())
                .fact(
                        "Открыт",
                        DateFields.text(services.clock().dayOf(campaign.openedAt()))
                                + (campaign.scheduled() ? ", по расписанию" : ""));
        Section card = new Section(CampaignsView.progress(campaign), facts);
        card.addClassName("card");
        card.add(ReportLinks.of(services.definitions().reportsOf(campaign.formCode()), campaign.id()));
        if (campaign.state() != CampaignState.CLOSED) {
            nobody(services.progress().withoutAnybody(campaign.id())).ifPresent(card::add);
        }
        services.progress().extensions(campaign.id()).forEach(extension -> {
            Paragraph note = new Paragraph(
                    "Срок продлён до " + DateFields.text(extension.getKey()) + ": " + extension.getValue());
            card.add(note);
        });
        Integer missing = campaign.missing();
        if (missing != null && campaign.consolidatedAt() != null) {
            String day = DateFields.text(services.clock().dayOf(campaign.consolidatedAt()));
            CampaignStanding then = campaign.consolidated();
            boolean whole = then == null ? missing == 0 : then.isComplete();
            String how = then == null ? "не сдали " + missing + " из " + campaign.expected() : then.inWords();
            Paragraph notice = new Paragraph(
                    whole
                            ? "Показатели сведены " + day
                                    + (campaign.expected() == 0
                                            ? ": сдавать было некому."
                                            : ": приняты показатели всех.")
                            : "Показатели сведены " + day + ": " + how
                                    + ". Отчёты говорят об этом; опоздавших принимают до закрытия сбора.");
            notice.addClassName(whole ? "notice-calm" : "notice-warning");
            card.add(notice);
        }
        if (campaign.reportNote() != null) {
            card.add(new Paragraph("К отчёту: " + campaign.reportNote()));
        }
        if (campaign.closingReason() != null) {
            card.add(new Paragraph("Закрыт досрочно: " + campaign.closingReason()));
        }
        return card;
    }

    private static Optional<Component> nobody(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(name)));
        Details details = new Details(
                "Сдать некому: " + Plural.count(names.size(), "адресат", "адресата", "адресатов")
                        + " без куратора или координатора",
                new Paragraph("Задача видна, как только там назначат куратора (координатора). Или освободите от сдачи с"
                        + " указанием причины."),
                list);
        details.addClassName("notice-warning");
        return Optional.of(details);
    }

    private Component opening(CampaignId id, Runnable again) {
        Section card = new Section(new H2("Адресаты получают задачи"));
        card.addClassName("card");
        card.add(new ProgressPanel(
                () -> {
                    CampaignView now = services.progress().get(id);
                    return new ProgressPanel.Progress(
                            now.opened(), now.addressees(), now.state() != CampaignState.OPENING, "Открыта сдача");
                },
                again));
        return card;
    }

    private static Component diagram(DiagramPosition position) {
        Section card = new Section(new H2("Ход процесса"));
        card.addClassName("card");
        card.add(new ProcessDiagram(position));
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
