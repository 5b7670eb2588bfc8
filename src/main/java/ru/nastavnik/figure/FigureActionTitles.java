package ru.nastavnik.figure;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls what is done to figures. */
@Component
class FigureActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.figures-imported",
                "Загружены показатели мониторинга",
                "monitoring.figures-removed",
                "Загруженные показатели мониторинга убраны",
                "monitoring.figures-version-kept",
                "Сохранены прежние показатели: после отчёта приняты новые");
    }
}
