package ru.nastavnik.recommendation;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal says of recommendations and the projects that they name. */
@Component
class RecommendationActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("monitoring.recommendations-prepared", "Подготовлены рекомендации"),
                Map.entry("monitoring.recommendation-issued", "Рекомендация направлена"),
                Map.entry("monitoring.recommendation-carried-out", "Рекомендация выполнена"),
                Map.entry("monitoring.recommendation-accepted", "Исполнение рекомендации принято"),
                Map.entry("monitoring.recommendation-returned", "Исполнение рекомендации возвращено"),
                Map.entry("monitoring.recommendation-withdrawn", "Рекомендация отозвана"),
                Map.entry("monitoring.rule-added", "Добавлено правило рекомендаций"),
                Map.entry("monitoring.rule-changed", "Изменено правило рекомендаций"),
                Map.entry("monitoring.rule-switched", "Правило рекомендаций включено или выключено"),
                Map.entry("monitoring.project-added", "Добавлен проект в каталог поддержки"),
                Map.entry("monitoring.letters-made", "Сформированы письма с адресными рекомендациями"));
    }
}
