package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.inbox.LateReminded;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Plural;

/** Reminds all organisations of a list of what is late there: asks once, then says of each what came of it. */
class RemindAllDialog extends Dialog {
    private final transient TaskReminders reminders;
    private final transient List<MatrixRow> rows;
    private final Div content = new Div();
    private final Button close = new Button("Не сейчас", event -> close());

    RemindAllDialog(TaskReminders reminders, List<MatrixRow> rows) {
        this.reminders = reminders;
        this.rows = List.copyOf(rows);
        setHeaderTitle("Напомнить о просроченном");
        setWidth("min(36rem, 95vw)");
        add(content);
        getFooter().add(close);
        if (rows.isEmpty()) {
            close.setText("Закрыть");
            content.add(new Paragraph("В этом отборе просроченных задач нет, напоминать не о чем."));
            return;
        }
        content.add(new Paragraph("В отборе "
                + Plural.count(rows.size(), "организация", "организации", "организаций")
                + " с просроченными задачами. О каждой задаче напомним тому, кто должен её выполнить: рядом с задачей,"
                + " уведомлением и, если адрес подтверждён, письмом. О чём напоминали за последние сутки, второй раз не"
                + " напомним."));
        Button send = new Button("Напомнить всем", event -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(send);
    }

    private void send() {
        try {
            Map<OrganizationId, LateReminded> results =
                    reminders
                            .remindLate(
                                    rows.stream().map(MatrixRow::organization).toList())
                            .stream()
                            .collect(Collectors.toMap(LateReminded::organization, row -> row));
            show(results);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
            close();
        }
    }

    private void show(Map<OrganizationId, LateReminded> results) {
        UnorderedList list = new UnorderedList();
        list.addClassName("late-list");
        rows.forEach(row -> list.add(new ListItem(row.name() + " — " + result(results.get(row.organization())))));
        content.removeAll();
        content.add(list);
        content.getElement().setAttribute("role", "status");
        getFooter().removeAll();
        close.setText("Закрыть");
        getFooter().add(close);
    }

    private static String result(@Nullable LateReminded row) {
        if (row == null) {
            return "просроченных задач уже нет";
        }
        int before = row.late() - row.reminded();
        String now = "напомнили о " + Plural.count(row.reminded(), "задаче", "задачах", "задачах");
        if (before == 0) {
            return now;
        }
        return row.reminded() == 0
                ? "за последние сутки уже напоминали"
                : now + ", об остальных уже напоминали: " + before;
    }
}
