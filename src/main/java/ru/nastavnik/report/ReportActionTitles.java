package ru.nastavnik.report;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions around reports and their definitions. */
@Component
class ReportActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.report-issued", "Выпущен отчёт",
                "monitoring.report-sent", "Выпущенный отчёт направлен муниципалитетам",
                "monitoring.published-table-loaded", "Загружена опубликованная таблица",
                "monitoring.federal-sheet-made", "Выгружен лист для федеральной системы",
                "monitoring.federal-upload-recorded", "Отмечена загрузка в федеральную систему");
    }
}
