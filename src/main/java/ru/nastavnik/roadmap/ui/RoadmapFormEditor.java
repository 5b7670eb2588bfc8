package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepWording;
import ru.nastavnik.roadmap.UsualTerm;
import ru.nastavnik.shared.FieldViolation;

/** The fields of a draft form. What is typed is told to the page, which keeps it. */
class RoadmapFormEditor extends Div {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final TextField title = new TextField("Название версии");
    private final List<StepFields> fields = new ArrayList<>();

    RoadmapFormEditor(RoadmapTemplate template, Runnable typed) {
        title.setWidthFull();
        title.setValue(template.title());
        title.addValueChangeListener(event -> typed.run());
        add(title);
        template.stages().forEach(stage -> {
            Div section = new Div(new H2(stage.title()));
            section.addClassNames("plan-stage", "card");
            template.stepsOf(stage).forEach(step -> {
                StepFields row = new StepFields(step, typed);
                fields.add(row);
                section.add(row);
            });
            add(section);
        });
    }

    String title() {
        return title.getValue();
    }

    /** Empty if a term is not typed as a day and month; the field says so. */
    List<StepWording> wordings() {
        if (fields.stream().filter(row -> !row.readable()).count() > 0) {
            return List.of();
        }
        return fields.stream().map(StepFields::wording).toList();
    }

    void refuse(FieldViolation violation) {
        if (violation.field().equals("title")) {
            title.setInvalid(true);
            title.setErrorMessage(violation.message());
        }
        fields.forEach(row -> row.refuse(violation));
    }

    private static final class StepFields extends Div {
        private final int no;
        private final TextArea title;
        private final TextArea output = new TextArea("Результат");
        private final TextField from = new TextField("Обычно с (дд.мм)");
        private final TextField to = new TextField("по (дд.мм)");

        StepFields(StepDefinition step, Runnable typed) {
            this.no = step.no();
            this.title = new TextArea("Шаг " + step.no());
            addClassName("form-step-fields");
            title.setValue(step.title());
            output.setValue(step.output());
            UsualTerm term = step.usualTerm();
            from.setValue(term == null ? "" : DAY.format(term.from()));
            to.setValue(term == null ? "" : DAY.format(term.to()));
            from.setPlaceholder("01.09");
            to.setPlaceholder("12.09");
            title.setWidthFull();
            output.setWidthFull();
            for (TextField day : List.of(from, to)) {
                day.setWidth("9rem");
                day.addValueChangeListener(event -> typed.run());
            }
            title.addValueChangeListener(event -> typed.run());
            output.addValueChangeListener(event -> typed.run());
            add(title, output, new Div(from, to));
        }

        boolean readable() {
            boolean bothOrNone = from.isEmpty() == to.isEmpty();
            mark(from, bothOrNone && (from.isEmpty() || day(from) != null));
            mark(to, bothOrNone && (to.isEmpty() || day(to) != null));
            return !from.isInvalid() && !to.isInvalid();
        }

        StepWording wording() {
            MonthDay first = day(from);
            MonthDay last = day(to);
            return new StepWording(
                    no,
                    title.getValue().strip(),
                    output.getValue().strip(),
                    first == null || last == null ? null : new UsualTerm(first, last));
        }

        void refuse(FieldViolation violation) {
            if (violation.field().equals("title-" + no)) {
                title.setInvalid(true);
                title.setErrorMessage(violation.message());
            } else if (violation.field().equals("output-" + no)) {
                output.setInvalid(true);
                output.setErrorMessage(violation.message());
            } else if (violation.field().equals("term-" + no)) {
                to.setInvalid(true);
                to.setErrorMessage(violation.message());
            }
        }

        private static void mark(TextField field, boolean right) {
            field.setInvalid(!right);
            field.setErrorMessage(right ? "" : "День и месяц: 01.09");
        }

        private static @Nullable MonthDay day(TextField field) {
            try {
                return MonthDay.parse(field.getValue().strip(), DAY);
            } catch (DateTimeException wrong) {
                return null;
            }
        }
    }
}
