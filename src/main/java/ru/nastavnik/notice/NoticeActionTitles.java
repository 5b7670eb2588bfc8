package ru.nastavnik.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class NoticeActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("notice-choice.made", "Выбрано, о чём присылать письма"),
                Map.entry("notice-address.given", "Указан адрес для уведомлений"),
                Map.entry("notice-address.confirmed", "Подтверждён адрес для уведомлений"),
                Map.entry("calendar-feed.issued", "Создана ссылка на календарь"),
                Map.entry("calendar-feed.revoked", "Отозвана ссылка на календарь"));
    }
}
