package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.notice.Notice;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.notice.OwnCalendarFeed;
import ru.nastavnik.notice.OwnChoices;
import ru.nastavnik.notice.OwnNotices;
import ru.nastavnik.notice.TaskLinks;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.LiveList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Уведомления»: what the post was told, and what of it comes by mail. */
@Route(value = MainLayout.NOTICES_ROUTE, layout = MainLayout.class)
@PageTitle("Уведомления — Наставник")
@PermitAll
class NoticesView extends Div implements AfterNavigationObserver, LiveList {
    /** The control matrix of a municipality. */
    private static final String MATRIX = "control?municipality=";

    /** Where the holder of a post names a substitute. */
    private static final String SUBSTITUTION = "substitution";

    /** The list of one's tasks, above which stands what one was given. */
    private static final String ASSIGNED = "tasks";

    private final transient OwnNotices notices;
    private final transient TaskLinks links;
    private final transient DateTimeFormatter time;
    private final Div list = new Div();
    private final Button readAll;

    NoticesView(OwnNotices notices, OwnChoices choices, OwnCalendarFeed feed, TaskLinks links, RegionClock clock) {
        this.notices = notices;
        this.links = links;
        this.time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(clock.zone());
        readAll = new Button("Отметить все прочитанными", VaadinIcon.CHECK.create(), event -> {
            notices.markAllRead();
            lookAgain();
        });
        list.addClassName("notice-list");
        Div left = new Div(list);
        left.addClassName("column-main");
        Div right = new Div(new MailPanel(choices), new FeedPanel(feed, clock));
        right.addClassName("column-side");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(
                new PageHeader("Уведомления")
                        .subtitle("За последние два месяца, новые сверху. Если дело закончено, читать уведомление не"
                                + " нужно.")
                        .secondary(readAll),
                columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        lookAgain();
    }

    @Override
    public void lookAgain() {
        list.removeAll();
        List<Notice> told = notices.list();
        readAll.setVisible(told.stream().anyMatch(NoticesView::isUnread));
        if (told.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.BELL_O,
                    "Уведомлений пока нет",
                    "Здесь появятся новые задачи, решения, напоминания и просроченное."));
            return;
        }
        list.getElement().setAttribute("role", "list");
        told.forEach(notice -> list.add(row(notice)));
    }

    private static boolean isUnread(Notice notice) {
        return !notice.read() && !notice.over();
    }

    private Component row(Notice notice) {
        boolean unread = isUnread(notice);
        Span what = new Span(NoticeWords.of(notice));
        what.addClassName("notice-what");
        Div facts = new Div(what, new Span(time.format(notice.createdAt())));
        if (notice.place() != null && notice.taskId() != null) {
            facts.add(new Span(notice.place()));
        }
        if (notice.due() != null && notice.kind() != NoticeKind.DECIDED) {
            facts.add(new Span("срок " + DateFields.text(notice.due())));
        }
        facts.addClassName("task-facts");
        if (notice.over()) {
            facts.add(StatusBadge.neutral("уже неактуально"));
        } else if (unread) {
            facts.add(StatusBadge.active("не прочитано"));
        }
        Div row = new Div(title(notice), facts);
        row.addClassNames("card", "notice-row");
        if (unread) {
            row.addClassName("unread");
            Button read = new Button("Отметить прочитанным", event -> {
                notices.markRead(notice.id());
                lookAgain();
            });
            read.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            read.setAriaLabel("Отметить прочитанным: " + notice.title());
            row.add(read);
        }
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Component title(Notice notice) {
        String task = notice.taskId();
        if (task == null) {
            MunicipalityId municipality = notice.municipality();
            if (notice.kind() == NoticeKind.SUBSTITUTE_OFF) {
                return new Anchor(SUBSTITUTION, notice.title());
            }
            return municipality == null ? new Span(notice.title()) : new Anchor(MATRIX + municipality, notice.title());
        }
        String standing = TaskView.ROUTE + "?" + TaskView.ID + "=" + task;
        Anchor title = new Anchor(standing, notice.title());
        title.setRouterIgnore(true);
        title.getElement()
                .addEventListener("click", event -> open(notice, task, standing))
                .preventDefault();
        return title;
    }

    private void open(Notice notice, String task, String standing) {
        try {
            notices.markRead(notice.id());
            String route = notice.kind() == NoticeKind.ASSIGNED
                    ? ASSIGNED
                    : links.screen(task).orElse(standing);
            getUI().ifPresent(ui -> ui.navigate(route));
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }
}
