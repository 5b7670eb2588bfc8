package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;

/** Makes a picker ask the table of {@link DayKind}: what the browser understands by itself, and what it does not. */
final class DayField {
    /** Above it a year was typed in full. */
    private static final int LAST_SHORT_YEAR = 99;

    private final DatePicker picker;
    private final DayKind kind;
    private final Supplier<DayContext> known;
    /** What the field says when there is nothing to doubt; the call site may set it after the field is made. */
    private @Nullable String usualHelp;

    private boolean doubted;

    DayField(DatePicker picker, DayKind kind, Supplier<DayContext> known) {
        this.picker = picker;
        this.kind = kind;
        this.known = known;
    }

    void arrange() {
        DayContext context = context();
        picker.setI18n(DateFields.texts());
        picker.setMin(kind.floor(context).day());
        picker.setMax(kind.ceiling(context).day());
        picker.setFallbackParser(this::parse);
        picker.addValueChangeListener(event -> settle(event.getValue()));
    }

    private Result<LocalDate> parse(String text) {
        // A message of before would stay: the framework does not replace what it did not say itself.
        picker.setErrorMessage("");
        TypedDay read = TypedDay.read(text, kind, context());
        return read instanceof TypedDay.Understood understood
                ? Result.ok(understood.day())
                : Result.error(((TypedDay.Refused) read).why());
    }

    private void settle(@Nullable LocalDate day) {
        if (day == null) {
            doubt(Optional.empty());
            return;
        }
        if (day.getYear() <= LAST_SHORT_YEAR) {
            complete(day);
            return;
        }
        Optional<String> refusal = refusal(day);
        refusal.ifPresentOrElse(this::refuse, () -> picker.setErrorMessage(""));
        doubt(refusal.isPresent() ? Optional.empty() : warning(day));
    }

    private Optional<String> warning(LocalDate day) {
        return kind.warning(day, context()).or(() -> kind == DayKind.TERM ? ScreenDay.doubt(day) : Optional.empty());
    }

    /** By the table, and by the narrower limits that the screen may have set. */
    private Optional<String> refusal(LocalDate day) {
        return kind.refusal(day, context()).or(() -> {
            if (day.isBefore(picker.getMin())) {
                return Optional.of("Не раньше " + DateFields.text(picker.getMin()) + ".");
            }
            return day.isAfter(picker.getMax())
                    ? Optional.of("Не позже " + DateFields.text(picker.getMax()) + ".")
                    : Optional.empty();
        });
    }

    /** A short year that the browser passed on as it was typed. */
    private void complete(LocalDate day) {
        String typed = "%02d.%02d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        TypedDay read = TypedDay.read(typed, kind, context());
        if (read instanceof TypedDay.Understood understood) {
            picker.setValue(understood.day());
        } else {
            refuse(((TypedDay.Refused) read).why());
        }
    }

    private void refuse(String why) {
        picker.setErrorMessage(why);
        picker.setInvalid(true);
    }

    private void doubt(Optional<String> warning) {
        if (!doubted) {
            usualHelp = picker.getHelperText();
        }
        doubted = warning.isPresent();
        picker.setHelperText(warning.orElse(usualHelp));
        picker.setClassName("day-doubted", doubted);
    }

    private DayContext context() {
        return known.get();
    }
}
