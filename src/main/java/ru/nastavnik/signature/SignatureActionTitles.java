package ru.nastavnik.signature;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class SignatureActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("signature.file-made", "Подготовлен файл для электронной подписи"),
                Map.entry("signature.draft-file-made", "Подготовлен файл, который подписывают вместо бумаги"),
                Map.entry("signature.draft-part-kept", "Приложена подпись одного из подписывающих документ"),
                Map.entry("document.signed-electronically", "Документ зарегистрирован по электронной подписи"),
                Map.entry("signature.attached", "Приложена электронная подпись"),
                Map.entry("signature.refused", "Недействительная электронная подпись не приложена"),
                Map.entry("signature.checked", "Повторно проверена электронная подпись"),
                Map.entry("municipal-act.entered", "Внесён акт муниципалитета об электронной подписи"),
                Map.entry("municipal-act.ended", "Прекращён акт муниципалитета об электронной подписи"),
                Map.entry("trust.certificate-added", "Добавлен сертификат удостоверяющего центра"),
                Map.entry("trust.certificate-withdrawn", "Прекращено доверие сертификату удостоверяющего центра"),
                Map.entry("trust.list-uploaded", "Загружен список отозванных сертификатов"));
    }
}
