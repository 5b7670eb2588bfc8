package ru.nastavnik.inbox;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class InboxActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("task.assigned", "Часть задачи поручена коллеге"),
                Map.entry("task.assignment-taken-back", "Поручение отозвано"),
                Map.entry("task.assignment-done", "Поручение выполнено"),
                Map.entry(
                        "task.assignment-done-for",
                        "Поручение выполнено: отметил тот, кто поручил, сам человек войти не может"),
                Map.entry("task.reminded", "Отправлено напоминание о задаче"),
                Map.entry("task.reminded-late", "Отправлены напоминания о просроченном"));
    }
}
