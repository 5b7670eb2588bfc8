package ru.nastavnik.archive;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class ArchiveActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("retention.confirmed", "Подтверждён срок хранения документов"),
                Map.entry("disposal-act.drawn-up", "Составлен акт о выделении документов к уничтожению"),
                Map.entry("disposal-act.approved", "Утверждён акт о выделении документов к уничтожению"),
                Map.entry("disposal-act.dropped", "Удалён проект акта о выделении документов к уничтожению"),
                Map.entry("archive.exported", "Заказана выгрузка архива"));
    }
}
