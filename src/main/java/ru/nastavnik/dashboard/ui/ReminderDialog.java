package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.Notices;

/** Chooses of which open tasks to remind an organisation; the late ones are chosen already. */
class ReminderDialog extends Dialog {

    ReminderDialog(TaskReminders reminders, String name, List<TaskRow> open, LocalDate today, DueDateText dueDates) {
        setHeaderTitle("Напомнить: " + name);
        setWidth("min(36rem, 95vw)");
        Button close = new Button("Не сейчас", event -> close());
        getFooter().add(close);
        if (open.isEmpty()) {
            add(new Paragraph("Открытых задач у организации нет, напоминать не о чем."));
            return;
        }
        CheckboxGroup<TaskRow> chosen = new CheckboxGroup<>("О чём напомнить");
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen.setItems(open);
        chosen.setItemLabelGenerator(task -> task.title() + " — " + dueDates.of(task.due()));
        Set<TaskRow> late = open.stream().filter(task -> task.isOverdue(today)).collect(Collectors.toSet());
        chosen.setValue(late.isEmpty() ? Set.of(open.get(0)) : late);
        Paragraph refusals = new Paragraph();
        refusals.setVisible(false);
        refusals.addClassName("stage-late");
        refusals.getElement().setAttribute("role", "alert");
        Button send = new Button("Отправить напоминание", event -> {
            List<String> refused = send(reminders, chosen.getSelectedItems());
            if (refused.isEmpty()) {
                close();
                Notices.done("Напоминание отправлено: " + name);
            } else {
                refusals.setText(String.join(" ", refused));
                refusals.setVisible(true);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        chosen.addValueChangeListener(event -> send.setEnabled(!event.getValue().isEmpty()));
        add(
                chosen,
                new Paragraph("Напоминание появится рядом с задачей и придёт уведомлением тому, кто должен её"
                        + " выполнить; письмом — если он подтвердил свой адрес."),
                refusals);
        getFooter().add(send);
    }

    private static List<String> send(TaskReminders reminders, Set<TaskRow> chosen) {
        List<String> refused = new ArrayList<>();
        for (TaskRow task : chosen) {
            try {
                reminders.remind(task.taskId());
            } catch (DomainException refusal) {
                refused.add("«" + task.title() + "»: " + refusal.getMessage());
            }
        }
        return refused;
    }
}
