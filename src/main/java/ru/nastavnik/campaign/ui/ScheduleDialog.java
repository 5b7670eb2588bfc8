package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.ScheduleRule;
import ru.nastavnik.campaign.ScheduleRule.Kind;
import ru.nastavnik.campaign.ScheduleView;
import ru.nastavnik.campaign.ui.ScheduleDialogs.Place;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Asks from which date a collection is counted, how many days before it opens, and how long it takes. */
class ScheduleDialog extends Dialog {
    private static final DateTimeFormatter IN_YEAR = DateTimeFormatter.ofPattern("MM-dd");
    private static final List<Place> POINTS = List.of(
            new Place("6.1", "6.1 – разработка и контроль муниципальной карты"),
            new Place("6.2", "6.2 – участие организаций, программы, кураторы"),
            new Place("6.3", "6.3 – привлечение организаций и предприятий"),
            new Place("6.4", "6.4 – сбор информации для отчёта"));
    /** Any year with a 29th of February. */
    private static final int A_YEAR = 2028;

    private final ComboBox<CollectionForm> form = new ComboBox<>("Форма сбора");
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Place> step = new ComboBox<>("Шаг");
    private final Select<Place> point = new Select<>();
    private final DatePicker day = DateFields.date("Дата (год не важен)", DayKind.SHOWN);
    private final IntegerField before = new IntegerField("Открыть за столько рабочих дней");
    private final IntegerField term = new IntegerField("Рабочих дней на сдачу");

    /** @param known the schedule to be changed, or null for a new one */
    ScheduleDialog(
            List<CollectionForm> forms,
            @Nullable ScheduleView known,
            List<Place> steps,
            BiConsumer<String, ScheduleRule> action,
            Runnable afterwards) {
        setHeaderTitle(known == null ? "Новое расписание" : "Изменить расписание");
        setWidth("min(38rem, 96vw)");
        form.setItems(forms);
        form.setItemLabelGenerator(CollectionForm::title);
        form.setWidthFull();
        kind.setLabel("От какой даты считать");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(Kind::title);
        kind.setWidthFull();
        step.setItems(steps);
        step.setItemLabelGenerator(Place::title);
        step.setWidthFull();
        point.setLabel("Пункт распоряжения");
        point.setItems(POINTS);
        point.setItemLabelGenerator(Place::title);
        point.setWidthFull();
        before.setStepButtonsVisible(true);
        before.setMin(0);
        before.setHelperText("0 – в сам день");
        term.setStepButtonsVisible(true);
        term.setMin(1);
        kind.addValueChangeListener(event -> showPlace());
        kind.setValue(Kind.ROADMAP_STEP);
        before.setValue(5);
        term.setValue(10);
        if (known != null) {
            fill(forms.get(0), known.rule(), steps);
        }
        Div days = new Div(before, term);
        days.addClassName("toolbar");
        add(new Div(
                form,
                kind,
                step,
                point,
                day,
                days,
                new Paragraph("Показатели собираются на эту дату. Спрашивают всех, кого касается форма.")));
        FieldErrors errors = new FieldErrors()
                .field("form", form)
                .field("kind", kind)
                .field("daysBefore", before)
                .field("term", term);
        Button save = new Button(known == null ? "Добавить" : "Сохранить", event -> {
            if (errors.field("at", place())
                    .accept(() -> action.accept(
                            form.getOptionalValue().map(CollectionForm::code).orElse(""), rule()))) {
                close();
                Notices.done("Расписание сохранено.");
                afterwards.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Отмена", event -> close()), save);
    }

    private void fill(CollectionForm only, ScheduleRule rule, List<Place> steps) {
        form.setValue(only);
        form.setReadOnly(true);
        kind.setValue(rule.kind());
        before.setValue(rule.daysBefore());
        term.setValue(rule.term());
        place(steps, rule.at()).ifPresent(step::setValue);
        place(POINTS, rule.at()).ifPresent(point::setValue);
        if (rule.kind() == Kind.YEARLY) {
            day.setValue(MonthDay.parse("--" + rule.at()).atYear(A_YEAR));
        }
    }

    private static Optional<Place> place(List<Place> places, String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** The field of the place in time that the chosen kind of date asks for. */
    private HasValidation place() {
        return switch (kind.getValue()) {
            case MUNICIPAL_POINT -> point;
            case YEARLY -> day;
            default -> step;
        };
    }

    private void showPlace() {
        Kind chosen = kind.getValue();
        step.setVisible(chosen == Kind.ROADMAP_STEP);
        point.setVisible(chosen == Kind.MUNICIPAL_POINT);
        day.setVisible(chosen == Kind.YEARLY);
    }

    private ScheduleRule rule() {
        LocalDate chosen = day.getValue();
        String at = switch (kind.getValue()) {
            case ROADMAP_STEP -> step.getOptionalValue().map(Place::code).orElse("");
            case MUNICIPAL_POINT -> point.getOptionalValue().map(Place::code).orElse("");
            case YEARLY -> chosen == null ? "" : IN_YEAR.format(chosen);
            case QUARTER, DIRECTIVE_END -> "";
        };
        return new ScheduleRule(kind.getValue(), at, number(before), number(term));
    }

    private static int number(IntegerField field) {
        return field.getOptionalValue().orElse(-1);
    }
}
