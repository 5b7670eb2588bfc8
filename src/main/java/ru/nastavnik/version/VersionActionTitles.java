package ru.nastavnik.version;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class VersionActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("model-migration.tried", "Начат пробный перенос процессов на действующие версии"),
                Map.entry("model-migration.started", "Начат перенос процессов на действующие версии"),
                Map.entry("model-migration.moved", "Процесс перенесён на действующую версию"));
    }
}
