package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMark;
import ru.nastavnik.people.DistributionMark.Answer;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.shared.ui.HasErrorLine;

/** What the paper says of every item, to be copied from it. An item without a mark is a no. */
class MarksField extends Div implements HasErrorLine {
    private final ErrorLine error = new ErrorLine();
    private final Map<DistributionItem, RadioButtonGroup<Answer>> answers = new EnumMap<>(DistributionItem.class);
    private final Map<DistributionItem, TextField> conditions = new EnumMap<>(DistributionItem.class);

    MarksField(@Nullable DistributionMarks known) {
        addClassName("marks");
        add(new Paragraph("Перенесите отметки с бумаги. Строка без отметки означает «нет»."));
        for (DistributionItem item : DistributionItem.values()) {
            add(row(item, known == null ? null : known.mark(item)));
        }
        Button none = new Button("Снять все отметки", event -> answers.values().forEach(RadioButtonGroup::clear));
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(error, none);
    }

    DistributionMarks marks() {
        Map<DistributionItem, DistributionMark> marks = new EnumMap<>(DistributionItem.class);
        answers.forEach((item, answer) -> {
            if (answer.getValue() != null) {
                TextField condition = conditions.get(item);
                String text = answer.getValue() == Answer.CONDITION && condition != null ? condition.getValue() : null;
                marks.put(item, new DistributionMark(answer.getValue(), text));
            }
        });
        return new DistributionMarks(marks);
    }

    void choose(DistributionItem item, Answer answer) {
        Objects.requireNonNull(answers.get(item)).setValue(answer);
    }

    private Div row(DistributionItem item, @Nullable DistributionMark known) {
        RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(Answer::title);
        answer.setAriaLabel(item.title());
        TextField condition = new TextField();
        condition.setPlaceholder("Условие, как в бумаге");
        condition.setAriaLabel("Условие: " + item.title());
        condition.setMaxLength(300);
        condition.setWidthFull();
        condition.setVisible(false);
        answer.addValueChangeListener(event -> condition.setVisible(event.getValue() == Answer.CONDITION));
        if (known != null) {
            answer.setValue(known.answer());
            condition.setValue(known.condition() == null ? "" : known.condition());
        }
        answers.put(item, answer);
        conditions.put(item, condition);
        Div row = new Div(new Span(item.title()), answer, condition);
        row.addClassName("mark-row");
        return row;
    }

    @Override
    public ErrorLine errorLine() {
        return error;
    }
}
