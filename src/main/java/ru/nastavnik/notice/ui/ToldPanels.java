package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import org.springframework.stereotype.Component;
import ru.nastavnik.notice.TaskLinks;
import ru.nastavnik.shared.RegionClock;

/** «Кого уведомили», to stand on the card of a task; asked when it is opened. */
@Component
public class ToldPanels {
    private final TaskLinks links;
    private final RegionClock clock;

    ToldPanels(TaskLinks links, RegionClock clock) {
        this.links = links;
        this.clock = clock;
    }

    public Details of(String taskId) {
        Details details = new Details("Кого уведомили");
        details.addThemeVariants(DetailsVariant.SMALL);
        details.addOpenedChangeListener(event -> {
            details.removeAll();
            if (event.isOpened()) {
                details.add(new ToldList(links.told(taskId), clock));
            }
        });
        return details;
    }
}
