package ru.nastavnik.document;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class DocumentActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("document.registered", "Зарегистрирован документ"),
                Map.entry("document.registration-corrected", "Исправлена регистрация документа"),
                Map.entry("document.printed", "Напечатан проект документа"),
                Map.entry("document.issued-earlier", "Внесён приказ, изданный без системы"),
                Map.entry("document.edited-text-taken", "Внесён текст, изменённый после печати"),
                Map.entry("document-number.reserved", "Занят номер в книге регистрации"),
                Map.entry("document-number.annulled", "Аннулирован занятый номер"),
                Map.entry("document-number.moved", "Перенесён день документа с занятым номером"),
                Map.entry("letter.received", "Отмечено получение письма"),
                Map.entry("protocol-body.entered", "Внесён орган, заседания которого протоколируются"),
                Map.entry("number-register.changed", "Изменена книга регистрации"),
                Map.entry("document.scan-attached", "Приложен скан документа"),
                Map.entry("document-template.uploaded", "Загружена версия шаблона документа"),
                Map.entry("document-template.put-in-force", "Введён в действие шаблон документа"),
                Map.entry("document-template.withdrawn", "Отменено решение о шаблоне документа"),
                Map.entry("order-settings.changed", "Изменено оформление приказов"),
                Map.entry("order-clauses.changed", "Изменены тексты приказов"));
    }
}
