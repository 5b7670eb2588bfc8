package ru.nastavnik.campaign;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal says of campaigns and submissions. */
@Component
class CampaignActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("monitoring.campaign-opened", "Открыт сбор показателей"),
                Map.entry("monitoring.submissions-opened", "Открыта сдача части адресатов"),
                Map.entry("monitoring.deadline-near", "Срок сдачи показателей близок"),
                Map.entry("monitoring.deadline-passed", "Прошёл срок сдачи показателей"),
                Map.entry("monitoring.campaign-extended", "Продлён срок сбора"),
                Map.entry("monitoring.submission-extended", "Продлён срок сдачи одному адресату"),
                Map.entry("monitoring.submission-excused", "Адресат освобождён от сдачи"),
                Map.entry("monitoring.campaign-consolidated", "Показатели сведены"),
                Map.entry("monitoring.report-ready", "Подготовлен отчёт по сбору"),
                Map.entry("monitoring.recommendations-sent", "Направлены рекомендации по сбору"),
                Map.entry("monitoring.campaign-closed", "Сбор закрыт досрочно"),
                Map.entry("monitoring.figures-submitted", "Сданы показатели"),
                Map.entry("monitoring.figures-accepted", "Показатели приняты"),
                Map.entry("monitoring.figures-called-back", "Сданные показатели отозваны до решения"),
                Map.entry("monitoring.figures-returned", "Показатели возвращены с замечанием"),
                Map.entry("monitoring.schedule-set", "Установлено расписание сборов"),
                Map.entry("monitoring.schedule-changed", "Изменено расписание сборов"),
                Map.entry("monitoring.schedule-switched", "Расписание сборов включено или выключено"),
                Map.entry("monitoring.schedule-not-opened", "Сбор по расписанию не открыт"),
                Map.entry("task.reminded-many", "Напоминание многим"));
    }
}
