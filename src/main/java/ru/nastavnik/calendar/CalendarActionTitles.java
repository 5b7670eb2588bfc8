package ru.nastavnik.calendar;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class CalendarActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("calendar.decree-entered", "Внесено постановление о переносе выходных"),
                Map.entry("calendar.holidays-entered", "Внесены школьные каникулы"));
    }
}
