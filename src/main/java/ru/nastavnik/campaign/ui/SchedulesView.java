package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignSchedules;
import ru.nastavnik.campaign.ScheduleView;
import ru.nastavnik.campaign.ScheduledOpening;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** Which collections open by themselves, when next, and what became of the last dates (3.2, 5). */
@Route(value = CampaignNavigation.SCHEDULES, layout = MainLayout.class)
@PageTitle("Расписание сборов — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class SchedulesView extends Div {
    private final transient CampaignSchedules schedules;
    private final transient ScheduleDialogs dialogs;
    private final Div list = new Div();

    SchedulesView(CampaignSchedules schedules, ScheduleDialogs dialogs) {
        this.schedules = schedules;
        this.dialogs = dialogs;
        add(
                new PageHeader("Расписание сборов")
                        .crumb("Сбор показателей", CampaignNavigation.CAMPAIGNS)
                        .point("3.2, 5")
                        .subtitle("Какие сборы открываются сами: по срокам дорожных карт, кварталам и датам."
                                + " Открытый сбор приходит вам задачей «Контроль сбора».")
                        .primary(new Button(
                                "Добавить расписание",
                                VaadinIcon.PLUS.create(),
                                event -> dialogs.add(this::show).open())),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        List<ScheduleView> all = schedules.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "Сборы открываются только вручную",
                    "Добавьте расписание: форму, от какого срока считать и сколько дней на сдачу."));
        }
        all.forEach(schedule -> list.add(card(schedule)));
    }

    private Component card(ScheduleView schedule) {
        Div head = new Div(
                new H2(schedule.formTitle()),
                schedule.active() ? StatusBadge.active("действует") : StatusBadge.neutral("выключено"));
        head.addClassName("title-line");
        Article card = new Article(head, new Paragraph(schedule.inWords() + "."));
        card.addClassName("card");
        if (schedule.active()) {
            card.add(new Paragraph(next(schedule.next())));
        }
        if (!schedule.past().isEmpty()) {
            UnorderedList past = new UnorderedList();
            past.addClassName("plain-list");
            schedule.past().forEach(one -> past.add(past(one)));
            card.add(past);
        }
        Button change = new Button(
                "Изменить…", event -> dialogs.change(schedule, this::show).open());
        Button turn = schedule.active()
                ? new Button("Выключить", event -> askToSwitchOff(schedule))
                : new Button(
                        "Включить",
                        event -> run(
                                () -> schedules.switchOn(schedule.id(), schedule.version()), "Расписание включено."));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        turn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.getElement().setAttribute("aria-label", "Изменить расписание: " + schedule.formTitle());
        turn.getElement().setAttribute("aria-label", turn.getText() + " расписание: " + schedule.formTitle());
        Div buttons = new Div(change, turn);
        buttons.addClassName("toolbar");
        card.add(buttons);
        return card;
    }

    private static String next(List<ScheduledOpening> next) {
        if (next.isEmpty()) {
            return "Ближайших дат нет: срок, от которого они считаются, ещё не назван.";
        }
        StringBuilder text = new StringBuilder("Откроется: ");
        for (int i = 0; i < next.size(); i++) {
            ScheduledOpening one = next.get(i);
            text.append(i == 0 ? "" : "; ")
                    .append(DateFields.text(one.opensOn()))
                    .append(" (данные на ")
                    .append(DateFields.text(one.day()))
                    .append(", сдать до ")
                    .append(DateFields.text(one.dueOn()))
                    .append(
                            one.municipalities().isEmpty()
                                    ? ""
                                    : ", "
                                            + Plural.count(
                                                    one.municipalities().size(),
                                                    "муниципалитет",
                                                    "муниципалитета",
                                                    "муниципалитетов"))
                    .append(")");
        }
        return text.append(".").toString();
    }

    private static ListItem past(ScheduleView.Past past) {
        CampaignId campaign = past.campaign();
        String day = "Данные на " + DateFields.text(past.day());
        return campaign != null
                ? new ListItem(new Anchor(CampaignNavigation.campaign(campaign), day + ": сбор открыт"))
                : new ListItem(day + ": сбор не открыт. " + past.problem() + ".");
    }

    private void askToSwitchOff(ScheduleView schedule) {
        ConfirmDialogs.ask(
                "Выключить расписание?",
                "Новые сборы по нему открываться не будут. Открытые раньше продолжаются. Сроки, которые пройдут, пока"
                        + " расписание выключено, пропускаются.",
                "Выключить",
                () -> run(() -> schedules.switchOff(schedule.id(), schedule.version()), "Расписание выключено."));
    }

    private void run(Runnable action, String done) {
        if (new FieldErrors().accept(action)) {
            Notices.done(done);
        }
        show();
    }
}
