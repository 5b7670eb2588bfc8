package ru.nastavnik.organization;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class OrganizationActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("region.set-up", "Загружен регион"),
                Map.entry("municipality.added", "Добавлен муниципалитет"),
                Map.entry("municipality.changed", "Изменён муниципалитет"),
                Map.entry("organization.registered", "Добавлена организация"),
                Map.entry("organization.corrected", "Изменены сведения об организации"),
                Map.entry("organization.closed", "Организация закрыта"),
                Map.entry("organization.imported", "Загружен список организаций"),
                Map.entry("organization.import-undone", "Загрузка списка организаций отменена"),
                Map.entry("organization.requisites-changed", "Изменены реквизиты организации"),
                Map.entry("region.processors-changed", "Изменён список обрабатывающих данные системы"));
    }
}
