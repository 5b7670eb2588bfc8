package ru.nastavnik.printing;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class PrintingActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("print.requested", "Заказана печать пакета"),
                Map.entry("print.cancelled", "Отменена печать пакета"),
                Map.entry("print.downloaded", "Скачан пакет для печати"));
    }
}
