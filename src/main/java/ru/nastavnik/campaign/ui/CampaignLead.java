package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import ru.nastavnik.campaign.CampaignStanding;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ReasonDialog;

/** What the leader of a campaign does next: control, report, recommendations; closing early from anywhere. */
class CampaignLead extends Section {
    private final transient CampaignServices services;
    private final transient CampaignView campaign;
    private final transient Runnable again;
    private final Div buttons = new Div();

    CampaignLead(CampaignServices services, CampaignView campaign, Runnable again) {
        this.services = services;
        this.campaign = campaign;
        this.again = again;
        addClassName("card");
        buttons.addClassName("toolbar");
        if (campaign.state() == CampaignState.COLLECTING) {
            control();
        } else if (campaign.state() == CampaignState.REPORTING) {
            report();
        } else {
            recommendations();
        }
        Button close = new Button("Закрыть сбор досрочно…", event -> askToClose());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        buttons.add(close);
        add(buttons);
    }

    private void control() {
        int missing = campaign.notSubmitted();
        CampaignStanding standing = campaign.standing();
        add(new H2("Контроль сбора"));
        add(new Paragraph(
                standing.isComplete()
                        ? all() + " Можно сводить показатели."
                        : "Сейчас " + standing.inWords()
                                + ". В отчёты войдёт только принятое: напомните, продлите срок, попросите решить"
                                + " по сданному или сведите то, что есть – об остальном будет сказано."));
        Button remind = new Button("Напомнить не сдавшим", VaadinIcon.BELL.create(), event -> remind());
        remind.setEnabled(missing > 0);
        Button extend = new Button(
                "Продлить срок…",
                VaadinIcon.CALENDAR_CLOCK.create(),
                event -> new ExtensionDialog(
                                "Продлить срок всем",
                                "Новый срок получат все, кто ещё не сдал; напоминания отсчитываются от него.",
                                services.later(campaign.dueOn()),
                                (until, reason) -> services.campaigns().extend(campaign.id(), until, reason),
                                again)
                        .open());
        Button consolidate = new Button("Свести показатели", VaadinIcon.COMPRESS_SQUARE.create());
        consolidate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        consolidate.addClickListener(event -> ConfirmDialogs.ask(
                "Свести показатели?",
                standing.isComplete()
                        ? all() + " Дальше готовится отчёт."
                        : (standing.accepted() == 0 ? "Пока не принято ничего, и отчёты будут пусты: " : "Сейчас ")
                                + standing.inWords()
                                + ". В отчёты войдёт только принятое, об остальном в них будет сказано; сданное и"
                                + " опоздавших принимают до закрытия сбора.",
                "Свести",
                () -> run(() -> services.campaigns().consolidate(campaign.id()), "Показатели сведены.")));
        buttons.add(consolidate, remind, extend);
    }

    private void report() {
        add(new H2("Подготовить отчёт"));
        add(new Paragraph(
                "Проверьте отчёты по принятым показателям. Если читателю отчёта нужно что-то знать, напишите."));
        TextArea note = new TextArea("Пояснение к отчёту");
        note.setWidthFull();
        Button ready = new Button("Отчёт подготовлен", VaadinIcon.CHECK.create());
        ready.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ready.addClickListener(event ->
                run(() -> services.campaigns().reportReady(campaign.id(), note.getValue()), "Отчёт подготовлен."));
        add(note);
        buttons.add(ready);
    }

    private void recommendations() {
        long prepared = services.recommendations().prepared(campaign.id());
        add(new H2("Направить рекомендации"));
        String how = Plural.count(prepared, "рекомендация", "рекомендации", "рекомендаций");
        add(new Paragraph(
                "Подготовлено: " + how + ". После отправки они станут задачами адресатов, а сбор закроется."));
        Button send = new Button("Направить и закрыть сбор", VaadinIcon.PAPERPLANE.create());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(event -> ConfirmDialogs.ask(
                prepared == 0 ? "Закрыть сбор без рекомендаций?" : "Направить рекомендации?",
                "Опоздавших больше не принимают: задачи не сдавших снимаются, набранное ими остаётся.",
                prepared == 0 ? "Закрыть сбор" : "Направить",
                () -> run(() -> services.campaigns().sendRecommendations(campaign.id()), "Сбор завершён.")));
        buttons.add(send);
    }

    /** Nobody has submitted where nobody has to. */
    private String all() {
        return campaign.expected() == 0 ? "Сдавать некому." : "Показатели всех приняты.";
    }

    private void remind() {
        try {
            int reminded = services.campaigns().remind(campaign.id());
            Notices.done(
                    reminded == 0
                            ? "Напоминать некому: всем, у кого открыта задача, за сутки уже напоминали."
                            : "Напоминание получили: " + reminded + ".");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void askToClose() {
        new ReasonDialog(
                        "Закрыть сбор досрочно",
                        "Показатели больше не принимаются, отчёта и рекомендаций не будет. Принятое остаётся.",
                        "Закрыть сбор",
                        reason -> services.campaigns().close(campaign.id(), reason),
                        again)
                .open();
    }

    private void run(Runnable action, String done) {
        try {
            action.run();
            Notices.done(done);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        again.run();
    }
}
