package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.recommendation.Advice;
import ru.nastavnik.recommendation.Candidate;
import ru.nastavnik.recommendation.ShortfallPlanner;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;

/** Confirms the recommendation that becomes a task of each chosen organisation. */
class AdviceDialog extends Dialog {

    AdviceDialog(ShortfallPlanner planner, String item, Advice advice, List<Candidate> chosen, Runnable afterwards) {
        setHeaderTitle("Рекомендация");
        setWidth("min(40rem, 96vw)");
        TextArea text = new TextArea("Что рекомендуется");
        text.setValue(advice.text());
        text.setWidthFull();
        TextArea projects = new TextArea("Проекты");
        projects.setValue(advice.projectTitles());
        projects.setWidthFull();
        DatePicker due = DateFields.date("Срок исполнения", DayKind.TERM);
        add(new Div(
                new Paragraph(
                        chosen.isEmpty()
                                ? "Организации не выбраны."
                                : "Задачу получит "
                                        + Plural.count(chosen.size(), "организация", "организации", "организаций")
                                        + ": "
                                        + chosen.stream()
                                                .limit(10)
                                                .map(Candidate::name)
                                                .collect(Collectors.joining(", "))
                                        + (chosen.size() > 10 ? " и другие." : ".")),
                text,
                projects,
                due));
        FieldErrors errors = new FieldErrors().field("text", text).field("dueOn", due);
        Button send = new Button("Отправить задачи", event -> {
            if (errors.accept(() -> planner.recommend(
                    chosen.stream().map(Candidate::organization).toList(),
                    item,
                    text.getValue(),
                    projects.getValue(),
                    due.getValue()))) {
                close();
                Notices.done("Рекомендации отправлены: " + chosen.size() + ".");
                afterwards.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(!chosen.isEmpty());
        getFooter().add(new Button("Отмена", event -> close()), send);
    }
}
