package ru.nastavnik.pairing;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class PairingActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("pair.drafted", "Составлена пара"),
                Map.entry("pair.draft-changed", "Изменена составленная пара"),
                Map.entry("pair.draft-removed", "Удалена составленная пара"),
                Map.entry("pair.split-by-consent", "Участник без согласия исключён из группы"),
                Map.entry("pair-order.opened", "Начат приказ о парах"),
                Map.entry("pair-order.sent", "Приказ о парах отправлен директору"),
                Map.entry("pair-order.called-back", "Приказ о парах отозван до подписания"),
                Map.entry("pair-order.returned", "Приказ о парах возвращён куратору"),
                Map.entry("pair-order.signed", "Подписан приказ о парах"),
                Map.entry("pair-order.signature-taken-back", "Подписанный приказ о парах возвращён директору"),
                Map.entry("pair-order.registered", "Зарегистрирован приказ о парах"),
                Map.entry("mentor-at-work.changed", "Изменены условия наставничества работника"),
                Map.entry("mentor-at-work.notice", "Записано прекращение наставничества работника"));
    }
}
