package ru.nastavnik.language;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class LanguageActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("name-form.stored", "Записано склонение имени или должности"),
                Map.entry("name-form.confirmed", "Проверено склонение слов, в которых правила не уверены"),
                Map.entry("name-form.removed", "Удалено записанное склонение"),
                Map.entry("post-form.stored", "Записано склонение должности для организации"),
                Map.entry("post-form.removed", "Удалено склонение должности для организации"));
    }
}
