package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.StandingCounts;

/** How much stands in each state, in one line; each number opens what it counts. */
class StandingStrip extends Div {

    /** @param address of what stands in a state */
    StandingStrip(StandingCounts counts, Function<Standing.State, String> address) {
        addClassName("region-totals");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Состояние исполнения");
        for (Standing.State state : Standing.State.values()) {
            add(new Anchor(address.apply(state), words(counts, state)));
        }
    }

    /** «просрочено 355, до 12 раб. дней, из них не начато 3». */
    static String words(StandingCounts counts, Standing.State state) {
        String words = state.title() + " " + counts.of(state);
        if (state == Standing.State.LATE && counts.late() > 0) {
            return words
                    + (counts.mostDays() > 0 ? ", до " + counts.mostDays() + " раб. дн." : "")
                    + (counts.lateNotBegun() > 0 ? ", из них не начато " + counts.lateNotBegun() : "");
        }
        if (state == Standing.State.DONE && counts.doneLate() > 0) {
            return words + ", из них с опозданием " + counts.doneLate();
        }
        return words;
    }
}
