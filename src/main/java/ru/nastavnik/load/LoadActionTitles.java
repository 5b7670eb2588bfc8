package ru.nastavnik.load;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls loads of files. */
@Component
class LoadActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.file-loaded",
                "Загружен файл мониторинга",
                "monitoring.load-undone",
                "Загрузка файла мониторинга отменена");
    }
}
