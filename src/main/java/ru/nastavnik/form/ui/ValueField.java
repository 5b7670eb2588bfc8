package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;

/**
 * One native field bound to a key. Translates between the field's value and what {@link FormData} holds.
 *
 * @param <V> the field's own type of value
 */
final class ValueField<V> implements BoundElement {
    private final FormElement element;
    private final String key;
    private final Component component;
    private final HasValue<?, V> field;
    private final Function<V, @Nullable Object> toData;
    private final Function<@Nullable Object, @Nullable V> fromData;
    private final @Nullable Object defaultValue;
    private final boolean alwaysReadOnly;

    ValueField(
            FormElement element,
            String key,
            Component component,
            HasValue<?, V> field,
            Function<V, @Nullable Object> toData,
            Function<@Nullable Object, @Nullable V> fromData) {
        this.element = element;
        this.key = key;
        this.component = component;
        this.field = field;
        this.toData = toData;
        this.fromData = fromData;
        this.defaultValue = element instanceof FormElement.Field settings ? settings.defaultValue() : null;
        this.alwaysReadOnly = element instanceof FormElement.Field settings && settings.readOnly();
        if (component instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        setReadOnly(false);
    }

    @Override
    public FormElement element() {
        return element;
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public FormData readInto(FormData data) {
        V value = field.getValue();
        return data.with(key, value == null ? null : toData.apply(value));
    }

    @Override
    public void write(FormData data) {
        Object value = data.has(key) ? data.value(key) : defaultValue;
        V shown = value == null ? null : fromData.apply(value);
        if (shown == null) {
            field.clear();
        } else if (!Objects.equals(shown, field.getValue())) {
            field.setValue(shown);
        }
    }

    @Override
    public boolean owns(String path) {
        return path.equals(key);
    }

    @Override
    public void showError(String path, String message) {
        if (component instanceof HasValidation validation) {
            validation.setErrorMessage(message);
            validation.setInvalid(true);
        }
    }

    @Override
    public void clearErrors() {
        if (component instanceof HasValidation validation) {
            validation.setInvalid(false);
            validation.setErrorMessage("");
        }
    }

    @Override
    public void focus(String path) {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        field.setReadOnly(readOnly || alwaysReadOnly);
    }

    /** Text in the field that is no value of its type, such as a date that does not exist. */
    @Override
    public Optional<Unreadable> unreadable() {
        if (!(component instanceof HasValidator<?>)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a field validates values of its own type
        HasValidator<V> validator = (HasValidator<V>) component;
        ValidationResult result = validator
                .getDefaultValidator()
                .apply(field.getValue(), new ValueContext(new Binder<>(), component, field));
        return result.isError() && field.isEmpty()
                ? Optional.of(new Unreadable(key, result.getErrorMessage()))
                : Optional.empty();
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
