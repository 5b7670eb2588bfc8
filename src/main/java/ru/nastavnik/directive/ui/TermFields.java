package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;
import ru.nastavnik.directive.DirectiveDraft;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.TermStart;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;

/** One term: a day, or a length from an event, the act's own words, and how it reads. */
class TermFields extends Div {
    private static final int LONGEST = 3_650;

    /** Of which sort a term is. */
    private enum Sort {
        LENGTH("срок от события"),
        DAY("до даты");

        private final String title;

        Sort(String title) {
            this.title = title;
        }
    }

    private final Duty duty;
    private final @Nullable OrganizationKind kind;
    private final Span whom = new Span();
    private final Select<Sort> sort = new Select<>();
    private final IntegerField amount = new IntegerField("Сколько");
    private final Select<TermUnit> unit = new Select<>();
    private final Select<TermStart> start = new Select<>();
    private final DatePicker day = DateFields.date("Дата", DayKind.LONG_TERM);
    private final TextField wording = new TextField("Словами распоряжения");
    private final Paragraph reading = new Paragraph();
    private String points;

    TermFields(Duty duty, @Nullable OrganizationKind kind, Runnable changed) {
        this.duty = duty;
        this.kind = kind;
        this.points = duty.point(kind);
        addClassName("term-row");
        whom.addClassName("term-whom");
        reading.addClassName("term-reading");
        sort.setLabel("Как задан");
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(item -> item.title);
        sort.setValue(Sort.LENGTH);
        amount.setMin(0);
        amount.setMax(LONGEST);
        amount.setStepButtonsVisible(true);
        unit.setLabel("Чего");
        unit.setItems(TermUnit.values());
        unit.setItemLabelGenerator(TermUnit::title);
        unit.setValue(TermUnit.WORKING_DAYS);
        start.setLabel("От какого события");
        start.setItems(TermStart.values());
        start.setItemLabelGenerator(TermStart::title);
        start.setValue(TermStart.RECEIVED);
        wording.setPlaceholder("в месячный срок");
        wording.setValueChangeMode(ValueChangeMode.LAZY);
        Div fields = new Div(sort, amount, unit, start, day, wording);
        fields.addClassNames("toolbar", "term-fields");
        List.<HasValue<?, ?>>of(sort, amount, unit, start, day, wording)
                .forEach(field -> field.addValueChangeListener(event -> {
                    arrange();
                    changed.run();
                }));
        getElement().setAttribute("role", "group");
        add(whom, fields, reading);
        standFor(kind == null ? "" : TermWords.whom(duty, kind), points);
        arrange();
    }

    /** Whom the term binds, and by which points: those of one kind of organisation, or of all. */
    final void standFor(String bearers, String theirPoints) {
        points = theirPoints;
        whom.setText(bearers);
        whom.setVisible(!bearers.isEmpty());
        getElement()
                .setAttribute("aria-label", "Срок: " + duty.title(kind) + (bearers.isEmpty() ? "" : ", " + bearers));
        arrange();
    }

    /** As far as it is filled in; the bearer is always this one. */
    Optional<DutyTerm> term() {
        return term(kind);
    }

    /** The same term for another kind of organisation. */
    Optional<DutyTerm> term(@Nullable OrganizationKind bearer) {
        String words = wording.getValue().strip();
        if (isByDay()) {
            return Optional.ofNullable(day.getValue()).map(until -> DutyTerm.by(duty, bearer, until, words));
        }
        return isLengthGiven()
                ? Optional.of(DutyTerm.within(
                        duty, bearer, start.getValue(), new TermLength(amount.getValue(), unit.getValue()), words))
                : Optional.empty();
    }

    void show(DutyTerm term) {
        LocalDate until = term.day();
        TermLength length = term.length();
        wording.setValue(term.wording());
        if (until != null) {
            sort.setValue(Sort.DAY);
            day.setValue(until);
        } else if (length != null) {
            sort.setValue(Sort.LENGTH);
            amount.setValue(length.amount());
            unit.setValue(length.unit());
            start.setValue(term.start());
        }
    }

    DirectiveDraft.Term draft(@Nullable OrganizationKind bearer) {
        return new DirectiveDraft.Term(
                duty.code(),
                bearer == null ? null : bearer.code(),
                isByDay(),
                amount.getValue(),
                unit.getValue(),
                start.getValue(),
                day.getValue(),
                wording.getValue());
    }

    void show(DirectiveDraft.Term draft) {
        sort.setValue(draft.byDay() ? Sort.DAY : Sort.LENGTH);
        amount.setValue(draft.amount());
        unit.setValue(draft.unit());
        start.setValue(draft.start());
        day.setValue(draft.day());
        wording.setValue(draft.wording());
    }

    /** Marks what has to be filled in yet. */
    void markMissing(boolean marked) {
        day.setInvalid(marked && isByDay() && day.isEmpty());
        amount.setInvalid(marked && !isByDay() && !isLengthGiven());
    }

    private boolean isByDay() {
        return sort.getValue() == Sort.DAY;
    }

    private boolean isLengthGiven() {
        Integer given = amount.getValue();
        return given != null && given >= 0 && given <= LONGEST && !unit.isEmpty() && !start.isEmpty();
    }

    private void arrange() {
        boolean byDay = isByDay();
        day.setVisible(byDay);
        amount.setVisible(!byDay);
        unit.setVisible(!byDay);
        start.setVisible(!byDay);
        String words = wording.getValue().strip();
        reading.setText(term().map(term -> (points.contains(",") ? "пп. " : "п. ") + points
                        + (words.isEmpty() ? "" : " «" + words + "»") + ": " + term.inWords())
                .orElse(byDay ? "Укажите дату." : "Укажите, сколько: от 0 (в день события) до 3650."));
    }
}
