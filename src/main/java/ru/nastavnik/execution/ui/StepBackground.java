package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.inbox.TaskHistoryRow;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** What came before, where the roadmap stands, and what happened to the step. */
class StepBackground extends Div {

    StepBackground(StepServices services, StepPage page) {
        addClassName("step-background");
        addRemarks(services, page);
        BusinessKey key = BusinessKey.of(page.roadmap().id().value());
        services.diagrams()
                .position(StepTasks.process(page.roadmap().template().kind()), key)
                .ifPresent(position -> {
                    Div place = new Div();
                    Details diagram = new Details("Место шага в дорожной карте", place);
                    diagram.addOpenedChangeListener(event -> {
                        if (event.isOpened() && place.getChildren().findAny().isEmpty()) {
                            place.add(new ProcessDiagram(position));
                        }
                    });
                    add(diagram);
                });
        addHistory(services, page, key);
    }

    private void addRemarks(StepServices services, StepPage page) {
        UnorderedList remarks = new UnorderedList();
        services.roadmaps()
                .review(page.roadmap().id())
                .decisions()
                .forEach(decision -> decision.remarks().stream()
                        .filter(remark ->
                                remark.rowKey().equals(page.row().plan().key()))
                        .forEach(remark ->
                                remarks.add(new ListItem(services.moment(decision.at()) + " — " + remark.text()))));
        if (remarks.getChildren().findAny().isPresent()) {
            Details details = new Details("Замечания к этому шагу при согласовании", remarks);
            details.setOpened(true);
            add(details);
        }
    }

    private void addHistory(StepServices services, StepPage page, BusinessKey key) {
        String element = StepTasks.element(page.row().step().no());
        UnorderedList lines = new UnorderedList();
        for (TaskHistoryRow row : services.tasks().history(key)) {
            if (!row.elementId().equals(element)) {
                continue;
            }
            lines.add(new ListItem("Открыт " + services.moment(row.openedAt())));
            if (row.closedAt() != null) {
                lines.add(new ListItem((row.cancelled() ? "Прекращён " : "Закрыт ") + services.moment(row.closedAt())));
            }
        }
        boolean empty = lines.getChildren().findAny().isEmpty();
        add(new Details("История шага", empty ? new Paragraph("Шаг ещё не открывался.") : lines));
    }
}
