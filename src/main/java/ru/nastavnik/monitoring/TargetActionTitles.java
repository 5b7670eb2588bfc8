package ru.nastavnik.monitoring;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions on targets, plans and loads. */
@Component
class TargetActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("monitoring.file-loaded", "Загружен файл мониторинга"),
                Map.entry("monitoring.target-added", "Добавлена цель охвата"),
                Map.entry("monitoring.project-added", "Добавлен проект в каталог поддержки"),
                Map.entry("monitoring.letters-made", "Сформированы письма с адресными рекомендациями"),
                Map.entry("monitoring.federal-sheet-made", "Выгружен лист для федеральной системы"),
                Map.entry("monitoring.federal-upload-recorded", "Отмечена загрузка в федеральную систему"));
    }
}
