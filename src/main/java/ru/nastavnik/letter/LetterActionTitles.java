package ru.nastavnik.letter;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class LetterActionTitles implements ActionTitles {
    @Override
    public Map<String, String> titles() {
        return Map.of(
                "letter.drafted", "Составлен проект письма",
                "letter.discarded", "Удалён проект письма",
                "letter.registered", "Зарегистрировано исходящее письмо");
    }
}
