package ru.nastavnik.definition;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class DefinitionActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.definition-saved", "Сохранён черновик формы мониторинга",
                "monitoring.definition-released", "Форма мониторинга введена в действие");
    }
}
