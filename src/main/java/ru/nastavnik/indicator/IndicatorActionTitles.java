package ru.nastavnik.indicator;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls what is done to indicators. */
@Component
class IndicatorActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.indicator-plan-saved", "Установлен план показателя",
                "monitoring.indicator-fact-recorded", "Записан факт показателя",
                "monitoring.indicator-version-saved", "Сделана новая версия паспорта показателя");
    }
}
