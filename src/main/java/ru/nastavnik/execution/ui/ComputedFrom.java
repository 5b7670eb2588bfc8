package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ui.DateFields;

/** Of which day the numbers are that nobody types, and where each can be looked up and mended. */
class ComputedFrom extends Div {
    private static final String PAIRS = "pairs";
    private static final Map<String, StepKind> JOURNALS =
            Map.of("trainedMentors", StepKind.TRAINING, "meetingsHeld", StepKind.PAIR_MEETING);

    ComputedFrom(StepPage page) {
        addClassName("step-notice");
        add(new Paragraph(
                page.state() == StepProgress.State.DONE && page.doneOn() != null
                        ? "Числа посчитаны при закрытии шага " + DateFields.text(page.doneOn())
                                + " и с тех пор не меняются. Откуда они:"
                        : "Числа посчитаны на " + DateFields.text(page.context().today())
                                + ". Откуда они, и где исправить:"));
        Div links = new Div();
        links.addClassName("step-links");
        places(page, page.form().figures()).forEach((address, title) -> links.add(new Anchor(address, title)));
        add(links);
    }

    private static Map<String, String> places(StepPage page, Set<String> figures) {
        Map<String, String> places = new LinkedHashMap<>();
        for (StepDefinition step : page.roadmap().template().steps()) {
            if (figures.stream().anyMatch(figure -> step.kind() == JOURNALS.get(figure))) {
                places.put(ExecutionNavigation.step(page.roadmap().id(), step.no()), step.numberedTitle());
            }
        }
        if (!JOURNALS.keySet().containsAll(figures)) {
            places.put(PAIRS, "Пары и приказы о закреплении");
        }
        return places;
    }
}
