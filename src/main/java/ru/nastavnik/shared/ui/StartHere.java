package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/**
 * «Начните отсюда» above the first page of a role, until the person puts it away. That is remembered by the browser, for
 * each role: it concerns nobody else, and the help page says the same at any time. On a phone it is one line that opens:
 * what waits for a decision must be in sight there.
 */
final class StartHere extends Section {
    private static final String KEY = "nastavnik.start-here.";

    StartHere(String role, List<String> steps) {
        H2 title = new H2("Начните отсюда");
        title.setId("start-here");
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(new ListItem(step)));
        Button away = new Button("Понятно, больше не показывать", event -> putAway(role));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        NativeDetails guide = new NativeDetails(title, new Div(list, away));
        add(guide);
        addClassNames("card", "start-here");
        getElement().setAttribute("aria-labelledby", "start-here");
        guide.getElement().executeJs("this.open = !matchMedia('(max-width: 600px)').matches;");
        getElement()
                .executeJs(
                        "try { this.hidden = localStorage.getItem($0) === 'away'; } catch (blocked) { this.hidden ="
                                + " false; }",
                        KEY + role);
    }

    private void putAway(String role) {
        setVisible(false);
        getElement()
                .executeJs(
                        "try { localStorage.setItem($0, 'away'); } catch (blocked) { /* shown again */ }", KEY + role);
        Notices.done("То же самое всегда есть в справке: знак вопроса вверху.");
    }
}
