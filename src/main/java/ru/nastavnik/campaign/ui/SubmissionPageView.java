package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.campaign.SubmissionPage;
import ru.nastavnik.campaign.SubmissionRemarks;
import ru.nastavnik.campaign.SubmissionRound;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** One submission: typed by its curator or coordinator, decided on by the head or the department, read by others. */
@Route(value = CampaignNavigation.SUBMISSIONS + "/:submissionId", layout = MainLayout.class)
@RolesAllowed({"CURATOR", "DIRECTOR", "MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD", "DEPARTMENT", "CENTRE_OPERATOR"})
class SubmissionPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CampaignServices services;
    private QueryParameters address = QueryParameters.empty();
    private String title = "Показатели";

    SubmissionPageView(CampaignServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "submissionId", SubmissionId::of));
    }

    void show(SubmissionId id) {
        removeAll();
        SubmissionPage page = services.submissions().page(id);
        SubmissionView submission = page.submission();
        title = submission.title() + " — Наставник";
        PageHeader header = new PageHeader(submission.title())
                .subtitle(submission.subjectName())
                .point(page.form().point())
                .beside(CampaignBadges.of(submission, services.clock().today()));
        if (services.is(Role.CURATOR) || services.is(Role.DIRECTOR)) {
            header.crumb("Сдача показателей", CampaignNavigation.SUBMISSIONS);
        } else {
            header.crumb("Сбор показателей", CampaignNavigation.CAMPAIGNS)
                    .crumb(submission.title(), CampaignNavigation.campaign(submission.campaign()));
        }
        if (page.mayCallBack()) {
            header.secondary(new CallBackButton(
                    "Отозвать показатели",
                    "Показатели снова станут черновиком. Чтобы они вошли в отчёты, их нужно сдать снова.",
                    () -> services.submissions().callBack(id, submission.version()),
                    "Показатели отозваны.",
                    () -> show(id)));
        }
        add(header, facts(page));
        if (page.mayFill()) {
            add(new SubmissionSheet(services, page, () -> show(id)));
        } else {
            add(card("Показатели", new SubmissionQueries(services, page)));
            if (page.mayDecide()) {
                add(decision(page));
            }
        }
        if (!page.rounds().isEmpty()) {
            add(history(page));
        }
    }

    /** Late is what has not been handed in: a term that was kept stays a plain day after it has passed. */
    private Component due(SubmissionView submission) {
        return submission.state().isMissing()
                ? services.dueDates().badge(submission.dueOn())
                : new Span(DateFields.text(submission.dueOn()));
    }

    private Component facts(SubmissionPage page) {
        SubmissionView submission = page.submission();
        FactList facts = new FactList()
                .fact("Данные на дату", DateFields.text(submission.asOf()))
                .fact("Сдать не позднее", due(submission));
        if (page.form().population() != null) {
            facts.fact("Кого считаем", page.form().population());
        }
        Section card = new Section(facts);
        card.addClassName("card");
        if (!page.form().help().isEmpty()) {
            card.add(new Paragraph(page.form().help()));
        }
        if (page.mayFill()) {
            card.add(new Paragraph("Если показатель нельзя рассчитать, введите «н/д» и поясните почему."));
        }
        if (submission.remark() != null) {
            card.add(notice("Возвращено с замечанием: " + submission.remark()));
        }
        if (submission.excuse() != null) {
            card.add(notice("Сдавать не нужно: " + submission.excuse()));
        }
        if (submission.campaignClosed() && submission.state().isMissing()) {
            card.add(notice("Сбор закрыт, показатели больше не принимаются. Введённое раньше сохранено и видно ниже."));
        }
        return card;
    }

    private static Paragraph notice(String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("notice-warning");
        return notice;
    }

    private Component decision(SubmissionPage page) {
        SubmissionView submission = page.submission();
        TextArea remark = new TextArea("Замечание");
        remark.setWidthFull();
        remark.setMinRows(1);
        remark.setHelperText("Нужно при возврате");
        RemarkKeeper keeper = new RemarkKeeper(
                services.remarks(),
                SubmissionRemarks.of(submission.id()),
                page.rounds().get(0).round());
        keeper.keep(remark, RemarkKeeper.GENERAL);
        FieldErrors errors = new FieldErrors().field("remark", remark);
        DecisionQueue.Step step = services.queue()
                .at(address, MonitoringSubmissionProcess.task(submission.id(), MonitoringSubmissionProcess.DECIDE));
        Runnable here = () -> show(submission.id());
        Button accept = new Button("Принять показатели", VaadinIcon.CHECK.create());
        accept.addClickListener(event -> ConfirmDialogs.ask(
                "Принять показатели?",
                "Они войдут в отчёты." + (remark.isEmpty() ? "" : " Написанное замечание при этом не отправляется."),
                "Принять",
                () -> accept(submission, keeper, step.cameFromList() ? step.backToList()::go : here)));
        Button sendBack = new Button("Вернуть с замечанием", VaadinIcon.REPLY.create(), event -> {
            Runnable onward = step.afterwards(here);
            if (errors.accept(
                    () -> services.decisions().sendBack(submission.id(), submission.version(), remark.getValue()))) {
                keeper.forget();
                Notices.done("Возвращено с замечанием.");
                onward.run();
            }
        });
        Div buttons = new Div(accept, sendBack);
        buttons.addClassName("decision-buttons");
        int others = step.others();
        if (others > 0) {
            Button next = new Button("Принять и перейти дальше", VaadinIcon.ARROW_FORWARD.create());
            next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            next.addClickListener(event -> {
                Runnable decide = () -> accept(submission, keeper, step.onward()::go);
                if (remark.isEmpty()) {
                    decide.run();
                } else {
                    ConfirmDialogs.ask(
                            "Принять показатели?", "Написанное замечание при этом не отправляется.", "Принять", decide);
                }
            });
            buttons.addComponentAsFirst(next);
        } else {
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (step.cameFromList()) {
            buttons.add(new Anchor(step.backToList().address(), "К списку"));
        }
        int changed = page.changes().size();
        Section card = card(others == 0 ? "Ваше решение" : "Ваше решение · ещё ждут: " + others, remark, buttons);
        card.addClassName("decision-form");
        if (submission.campaignClosed()) {
            card.addComponentAtIndex(
                    1,
                    notice("Сбор закрыт. Принятые показатели ещё войдут в отчёты; возвращённые не войдут, и сдать их"
                            + " заново уже нельзя."));
        }
        if (page.rounds().size() > 1) {
            card.addComponentAtIndex(
                    1,
                    new Paragraph(
                            changed == 0
                                    ? "С прошлого круга ничего не изменилось."
                                    : "С прошлого круга изменено: "
                                            + Plural.count(changed, "показатель", "показателя", "показателей")
                                            + ", отмечены в таблице."));
        }
        return card;
    }

    private void accept(SubmissionView submission, RemarkKeeper keeper, Runnable onward) {
        try {
            services.decisions().accept(submission.id(), submission.version());
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
            return;
        }
        keeper.forget();
        Notices.done("Показатели приняты.");
        onward.run();
    }

    private Component history(SubmissionPage page) {
        UnorderedList list = new UnorderedList();
        for (SubmissionRound round : page.rounds()) {
            String decided = round.calledBackAt() != null
                    ? "отозвано " + day(round.calledBackAt())
                    : round.accepted() == null
                            ? "ждёт решения"
                            : (round.accepted() ? "принято " : "возвращено ")
                                    + day(round.decidedAt())
                                    + (round.remark() == null ? "" : ": " + round.remark());
            list.add(new ListItem("Круг " + round.round() + ": сдано " + day(round.submittedAt()) + ", " + decided));
        }
        return card("Как сдавали", list);
    }

    private String day(@Nullable Instant moment) {
        return moment == null ? "" : DateFields.text(services.clock().dayOf(moment));
    }

    private static Section card(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.add(content);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
