package ru.nastavnik.acquaintance;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class AcquaintanceActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "acquaintance.marked", "Отмечено ознакомление с приказом",
                "acquaintance.mark-withdrawn", "Снята отметка об ознакомлении",
                "acquaintance.scan-attached", "Приложен скан листа ознакомления",
                "acquaintance.age-set", "Изменён возраст, с которого знакомят обучающихся",
                "electronic-ground.entered", "Внесено основание электронной подписи",
                "electronic-ground.ended", "Прекращено основание электронной подписи",
                "extract-link.issued", "Выдана ссылка на выписку из приказа",
                "extract-link.revoked", "Отозвана ссылка на выписку из приказа",
                "extract-link.read", "Выписка из приказа прочитана по ссылке");
    }
}
