package ru.nastavnik.access.security;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class AccessActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("sign-in.succeeded", "Вход в систему"),
                Map.entry("sign-in.failed", "Неудачная попытка входа"),
                Map.entry("sign-out", "Выход из системы"),
                Map.entry("password.changed", "Смена пароля"),
                Map.entry("password.set-by-link", "Новый пароль по ссылке"),
                Map.entry("password-link.issued", "Выдана ссылка для нового пароля"),
                Map.entry("account.created", "Заведена учётная запись"),
                Map.entry("account.corrected", "Исправлена учётная запись"),
                Map.entry("account.blocked", "Учётная запись отключена"),
                Map.entry("account.unblocked", "Учётная запись включена"),
                Map.entry("account.failures-forgiven", "Вход разрешён после неудачных попыток"),
                Map.entry("post.opened", "Открыта должность"),
                Map.entry("post.closed", "Закрыта должность"),
                Map.entry("acting-post.chosen", "Выбрана должность"),
                Map.entry("substitution.named", "Назначен заместитель"),
                Map.entry("substitution.withdrawn", "Замещение отозвано"),
                Map.entry("first-administrator.link-issued", "Выдана ссылка первого администратора"),
                Map.entry("first-administrator.created", "Создан первый администратор"));
    }
}
