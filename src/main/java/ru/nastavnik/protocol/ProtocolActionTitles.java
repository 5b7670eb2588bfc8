package ru.nastavnik.protocol;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class ProtocolActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.of(
                "protocol.drafted", "Составлен проект протокола",
                "protocol.discarded", "Удалён проект протокола",
                "protocol.registered", "Зарегистрирован протокол");
    }
}
