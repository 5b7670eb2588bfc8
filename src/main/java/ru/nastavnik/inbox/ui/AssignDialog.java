package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Colleague;
import ru.nastavnik.inbox.domain.AssignmentRules;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** To whom, what, until when; what is refused is said beside the field, and what was typed stays. */
final class AssignDialog extends Dialog {
    private static final String CANNOT_ENTER =
            "Войти в систему этот человек не может: у него нет должности. Скажите ему о поручении сами; когда он сделает,"
                    + " отметите это вы, рядом с задачей. Чтобы он видел поручения сам, директор назначает его"
                    + " куратором или делопроизводителем.";

    /** Gives it. */
    interface Giving {
        void give(@Nullable AccountId to, String part, @Nullable LocalDate until);
    }

    /**
     * @param task what the task is called
     * @param last until when whoever gives has it, or null
     */
    AssignDialog(
            String task, @Nullable LocalDate last, List<Colleague> colleagues, Giving giving, Runnable afterwards) {
        setHeaderTitle("Поручить коллеге");
        setWidth("min(34rem, 96vw)");
        ComboBox<Colleague> colleague = new ComboBox<>("Кому");
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(one -> one.name().full());
        colleague.setPlaceholder("Начните вводить фамилию");
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        colleague.setHelperText(colleagues.isEmpty() ? "Других работников вашей организации в системе пока нет" : "");
        colleague.addValueChangeListener(event -> {
            Colleague chosen = event.getValue();
            colleague.setHelperText(chosen == null || chosen.mayEnter() ? "" : CANNOT_ENTER);
        });
        TextArea part = new TextArea("Что сделать");
        part.setWidthFull();
        part.setMaxLength(AssignmentRules.LONGEST_PART);
        part.setRequiredIndicatorVisible(true);
        part.setHelperText("Вся задача или её часть. За задачу по-прежнему отвечаете вы.");
        DatePicker until = DateFields.date("До какого дня", DayKind.TERM);
        until.setRequiredIndicatorVisible(true);
        until.setValue(last);
        FieldErrors errors = new FieldErrors()
                .field("colleague", colleague)
                .field("part", part)
                .field("until", until);
        Button give = new Button("Поручить", event -> {
            Colleague chosen = colleague.getValue();
            if (errors.accept(
                    () -> giving.give(chosen == null ? null : chosen.account(), part.getValue(), until.getValue()))) {
                Notices.done("Поручено.");
                close();
                afterwards.run();
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(task), colleague, part, until);
        TypedInput.guard(this);
        getFooter().add(new Button("Не сейчас", event -> close()), give);
    }
}
