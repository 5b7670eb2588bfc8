package ru.nastavnik.coverage;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls what is done to targets. */
@Component
class TargetActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of("monitoring.target-added", "Добавлена цель охвата");
    }
}
