package ru.nastavnik.programme;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class ProgrammeActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("programme.opened", "Начата программа наставничества"),
                Map.entry("programme.drafted", "Сохранён черновик программы"),
                Map.entry("programme.submitted", "Программа отправлена директору"),
                Map.entry("programme.approved", "Программа утверждена директором"),
                Map.entry("programme.agreed", "Программа согласована"),
                Map.entry("programme.recalled", "Программа отозвана до решения"),
                Map.entry("programme.returned", "Программа возвращена с замечаниями"),
                Map.entry("programme.in-force", "Программа вступила в силу"),
                Map.entry("programme.form-named", "Выбрано название формы наставничества"),
                Map.entry("programme-layout.drafted", "Сохранён черновик макета программы"),
                Map.entry("programme-layout.approved", "Утверждена версия макета программы"),
                Map.entry("programme-layout.confirmed", "Макет программы подтверждён для распоряжения"));
    }
}
