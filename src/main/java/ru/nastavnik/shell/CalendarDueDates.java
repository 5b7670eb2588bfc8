package ru.nastavnik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueText;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.StatusBadge;

/** Deadlines by the region's production calendar. */
@org.springframework.stereotype.Component
class CalendarDueDates implements DueDateText {
    private final DueText words;

    CalendarDueDates(DueText words) {
        this.words = words;
    }

    @Override
    public String of(@Nullable LocalDate due) {
        return due == null ? "без срока" : words.of(due);
    }

    @Override
    public Component badge(@Nullable LocalDate due) {
        if (due == null) {
            return plain(of(null));
        }
        DueText.Urgency urgency = words.urgency(due);
        if (urgency == DueText.Urgency.LATE) {
            return StatusBadge.danger(words.of(due));
        }
        return urgency == DueText.Urgency.LATER ? plain(words.of(due)) : StatusBadge.warning(words.of(due));
    }

    private static Span plain(String text) {
        Span span = new Span(text);
        span.addClassName("due");
        return span;
    }
}
