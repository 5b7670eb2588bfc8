package ru.nastavnik.directive;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class DirectiveActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("directive.registered", "Зарегистрировано распоряжение"),
                Map.entry("directive.layouts-approved", "Утверждены макеты"),
                Map.entry("directive.terms-entered", "Заданы сроки пунктов исполняемого распоряжения"),
                Map.entry("directive.launched", "Распоряжение запущено"),
                Map.entry("directive.organizations-launched", "Организации включены в исполнение"),
                Map.entry("directive.control-ended", "Контроль исполнения завершён"),
                Map.entry("directive.closed", "Распоряжение закрыто с итогом"),
                Map.entry("rollout.joined", "Организация присоединилась к исполнению"),
                Map.entry("rollout.left", "Организация вышла из исполнения"),
                Map.entry("rollout.year-begun", "Начат новый учебный год"),
                Map.entry("rollout.ended", "Исполнение в организациях завершено"));
    }
}
