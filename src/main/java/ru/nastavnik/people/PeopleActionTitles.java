package ru.nastavnik.people;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class PeopleActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("participant.added", "Добавлен участник"),
                Map.entry("participant.changed", "Изменены сведения об участнике"),
                Map.entry("participant.registered", "Участник внесён в базу"),
                Map.entry("participant.left", "Участник выбыл"),
                Map.entry("participant.returned", "Участник вернулся"),
                Map.entry("participants.imported", "Загружен список участников"),
                Map.entry("participants.import-undone", "Загрузка списка участников отменена"),
                Map.entry("participants.exported", "Список с именами выгружен в файл"),
                Map.entry("consent.registered", "Зарегистрировано согласие"),
                Map.entry("consent.marks-entered", "Внесены отметки согласия на распространение"),
                Map.entry("consent.scan-attached", "Приложен скан согласия"),
                Map.entry("consent.withdrawn", "Согласие отозвано"));
    }
}
