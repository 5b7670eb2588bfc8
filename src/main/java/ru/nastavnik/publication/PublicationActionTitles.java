package ru.nastavnik.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls what is done to publish. */
@Component
class PublicationActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "monitoring.publication-released", "Разрешено к публикации",
                "monitoring.publication-revoked", "Отозвано разрешение к публикации",
                "monitoring.website-package-made", "Собран пакет для сайта");
    }
}
