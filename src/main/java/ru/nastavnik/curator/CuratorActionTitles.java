package ru.nastavnik.curator;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class CuratorActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("curator-appointment.opened", "Открыто назначение куратора"),
                Map.entry("curator-appointment.proposed", "Предложена кандидатура куратора"),
                Map.entry("curator-order.signed", "Подписан приказ о кураторе"),
                Map.entry("curator-order.signature-taken-back", "Подписанный приказ о кураторе возвращён директору"),
                Map.entry("curator-order.returned", "Проект приказа о кураторе возвращён"),
                Map.entry("curator-order.registered", "Зарегистрирован приказ о кураторе"),
                Map.entry("curator-order.acquainted", "Куратор ознакомлен с приказом"),
                Map.entry("curator-appointment.municipality-told", "Муниципалитет извещён о кураторе"),
                Map.entry("curator-appointment.replacement-opened", "Начата замена куратора"),
                Map.entry("curator-release.prepared", "Подготовлен приказ об освобождении куратора"),
                Map.entry("curator-release.reworded", "Изменён текст приказа об освобождении куратора"),
                Map.entry("curator-release.withdrawn", "Отозван проект приказа об освобождении куратора"),
                Map.entry("curator-release.signed", "Подписан приказ об освобождении куратора"),
                Map.entry("curator-release.municipality-told", "Муниципалитет извещён об освобождении куратора"));
    }
}
