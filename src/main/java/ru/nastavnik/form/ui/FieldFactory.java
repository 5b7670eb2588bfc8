package ru.nastavnik.form.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormElement.Field;
import ru.nastavnik.form.FormElement.FieldKind;
import ru.nastavnik.form.FormOption;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ManyChoices;

/** Makes the native field of each kind. */
final class FieldFactory {
    private static final int TYPING_PAUSE_MILLIS = 600;

    private final FormScope scope;

    FieldFactory(FormScope scope) {
        this.scope = scope;
    }

    BoundElement bind(Field field) {
        FieldKind kind = field.kind();
        if (kind == FieldKind.TEXT_FIELD) {
            return textField(field);
        }
        if (kind == FieldKind.TEXT_AREA) {
            return textArea(field);
        }
        if (kind == FieldKind.NUMBER) {
            return field.rules().decimalDigits() == 0 ? wholeNumber(field) : decimal(field);
        }
        if (kind == FieldKind.DATE) {
            return date(field);
        }
        if (kind == FieldKind.TIME) {
            return time(field);
        }
        if (kind == FieldKind.CHECKBOX) {
            Checkbox box = new Checkbox();
            return bound(field, box, box, value -> value ? (Object) true : null, Boolean.TRUE::equals);
        }
        return choice(field, scope.context().optionsOf(field));
    }

    private BoundElement textField(Field field) {
        TextField text = new TextField();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return bound(field, text, text, value -> value, FieldFactory::text);
    }

    private BoundElement textArea(Field field) {
        TextArea text = new TextArea();
        text.setMinRows(3);
        text.setMaxRows(14);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return bound(field, text, text, value -> value, FieldFactory::text);
    }

    private BoundElement wholeNumber(Field field) {
        IntegerField number = new IntegerField();
        number.setStepButtonsVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage("Введите целое число."));
        return bound(
                field,
                number,
                number,
                value -> value,
                value -> value instanceof BigDecimal decimal ? Integer.valueOf(decimal.intValue()) : null);
    }

    private BoundElement decimal(Field field) {
        BigDecimalField number = new BigDecimalField();
        number.setLocale(DateFields.RUSSIAN);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage("Введите число."));
        return bound(
                field, number, number, value -> value, value -> value instanceof BigDecimal decimal ? decimal : null);
    }

    private BoundElement date(Field field) {
        DatePicker picker = DateFields.date(
                "", field.rules().dayKind(), () -> DayContext.on(scope.context().today()));
        if ("today".equals(field.rules().notAfter())) {
            picker.setMax(scope.context().today());
        }
        return bound(field, picker, picker, LocalDate::toString, value -> parsed(value, LocalDate::parse));
    }

    private BoundElement time(Field field) {
        TimePicker picker = new TimePicker();
        picker.setLocale(DateFields.RUSSIAN);
        return bound(field, picker, picker, LocalTime::toString, value -> parsed(value, LocalTime::parse));
    }

    private BoundElement choice(Field field, List<FormOption> options) {
        Function<FormOption, Object> toData = FormOption::value;
        Function<@Nullable Object, @Nullable FormOption> fromData = value -> options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElse(null);
        Function<Set<FormOption>, @Nullable Object> many = chosen ->
                chosen.isEmpty() ? null : chosen.stream().map(FormOption::value).toList();
        Function<@Nullable Object, Set<FormOption>> manyBack = value -> {
            Set<FormOption> chosen = new LinkedHashSet<>();
            List<String> values = ValueField.texts(value);
            options.stream().filter(option -> values.contains(option.value())).forEach(chosen::add);
            return chosen;
        };
        if (field.kind() == FieldKind.RADIO) {
            RadioButtonGroup<FormOption> radio = new RadioButtonGroup<>();
            radio.setItems(options);
            radio.setItemLabelGenerator(FormOption::label);
            return bound(field, radio, radio, toData::apply, fromData::apply);
        }
        if (field.kind() == FieldKind.SELECT) {
            if (field.options().narrowedBy() != null) {
                return narrowed(field, options);
            }
            ComboBox<FormOption> select = new ComboBox<>();
            select.setItems(options);
            select.setItemLabelGenerator(FormOption::label);
            select.setClearButtonVisible(!field.rules().required());
            return bound(field, select, select, toData::apply, fromData::apply);
        }
        if (field.kind() == FieldKind.CHECKLIST) {
            CheckboxGroup<FormOption> boxes = new CheckboxGroup<>();
            boxes.setItems(options);
            boxes.setItemLabelGenerator(FormOption::label);
            return bound(field, boxes, boxes, many::apply, manyBack::apply);
        }
        MultiSelectComboBox<FormOption> tags = ManyChoices.field("");
        tags.setItems(options);
        tags.setItemLabelGenerator(FormOption::label);
        return bound(field, tags, tags, many::apply, manyBack::apply);
    }

    private BoundElement narrowed(Field field, List<FormOption> all) {
        ComboBox<FormOption> select = new ComboBox<>();
        select.setItems(all);
        select.setItemLabelGenerator(FormOption::label);
        select.setClearButtonVisible(!field.rules().required());
        BoundElement whole = bound(
                field,
                select,
                select,
                FormOption::value,
                value -> all.stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .orElse(null));
        return new NarrowedChoice(field, scope.context(), select, whole);
    }

    private <V, C extends AbstractField<C, V> & HasLabel & HasHelper & HasStyle> BoundElement bound(
            Field field,
            C component,
            HasValue<?, V> values,
            Function<V, @Nullable Object> toData,
            Function<@Nullable Object, @Nullable V> fromData) {
        component.setLabel(field.label());
        if (!field.description().isBlank()) {
            component.setHelperText(field.description());
        }
        component.addClassName(field.columns() < 16 ? "task-form-half" : "task-form-wide");
        values.setRequiredIndicatorVisible(field.rules().required());
        identify(component, field);
        component.addValueChangeListener(event -> scope.changed().run());
        return new ValueField<>(field, field.key(), component, values, toData, fromData);
    }

    private static void identify(Component component, Field field) {
        component.getElement().setAttribute("data-key", field.key());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static <T> @Nullable T parsed(@Nullable Object value, Function<String, T> parse) {
        try {
            return value instanceof String text ? parse.apply(text) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
