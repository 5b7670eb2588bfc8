package ru.nastavnik.monitoring;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class MonitoringActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("monitoring.definition-saved", "Сохранён черновик формы мониторинга"),
                Map.entry("monitoring.definition-released", "Форма мониторинга введена в действие"),
                Map.entry("monitoring.figures-imported", "Загружены показатели мониторинга"));
    }
}
