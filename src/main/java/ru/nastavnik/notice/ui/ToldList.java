package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.notice.NoticeKind;
import ru.nastavnik.notice.Told;
import ru.nastavnik.shared.RegionClock;

/** Who was told of a task, when and by what. */
public final class ToldList extends Div {

    public ToldList(List<Told> told, RegionClock clock) {
        addClassName("told-list");
        if (told.isEmpty()) {
            add(new Paragraph("Об этой задаче никого не уведомляли."));
            return;
        }
        DateTimeFormatter time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(clock.zone());
        UnorderedList list = new UnorderedList();
        for (Told one : told) {
            list.add(new ListItem(time.format(one.at()) + " · " + one.post() + (one.standsIn() ? " (и. о.)" : "")
                    + " · " + occasion(one.kind()) + " · " + one.how().title()));
        }
        add(list);
    }

    private static String occasion(NoticeKind kind) {
        return switch (kind) {
            case OPENED -> "задача открыта";
            case ASSIGNED -> "поручена часть задачи";
            case TAKEN_BACK -> "поручение отозвано";
            case DONE_FOR_YOU -> "поручение выполнено";
            case DECIDED -> "решение принято";
            case REMINDED -> "напоминание";
            case NEAR -> "срок подходит";
            case LATE, LATE_IN_MUNICIPALITY -> "срок прошёл";
            case ADDRESS_REFUSED, MAILS_REFUSED -> "письма не доходят";
            case SUBSTITUTE_OFF, POST_IDLE -> "учётная запись отключена";
        };
    }
}
