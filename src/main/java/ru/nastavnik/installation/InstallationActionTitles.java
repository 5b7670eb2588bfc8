package ru.nastavnik.installation;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class InstallationActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(Map.entry("incident.retried", "Повторено сорвавшееся действие"));
    }
}
