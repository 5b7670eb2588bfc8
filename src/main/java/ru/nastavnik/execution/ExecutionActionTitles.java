package ru.nastavnik.execution;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class ExecutionActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("step.common-saved", "Сохранены общие сведения шага"),
                Map.entry("step.closed", "Закрыт шаг дорожной карты"),
                Map.entry("journal.row-recorded", "Внесена строка журнала"),
                Map.entry("journal.row-finished", "Завершена строка журнала"),
                Map.entry("journal.row-excused", "Строка журнала не требуется"),
                Map.entry("journal.row-taken-back", "Строка журнала возвращена в работу"),
                Map.entry("evidence.attached", "Приложено подтверждение"),
                Map.entry("evidence.removed", "Убрано подтверждение"),
                Map.entry("pair-order.offered", "Решено, нужен ли приказ о парах"),
                Map.entry("execution-report.sent", "Отправлен отчёт об исполнении"),
                Map.entry("step.corrected", "Исправлен итог закрытого шага"));
    }
}
