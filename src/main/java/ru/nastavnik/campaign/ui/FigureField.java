package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.CellProblem;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.shared.ui.DateFields;

/**
 * One figure to type: the field, what the register says beside it, and an explanation where one is needed. Where the
 * register's number is the figure, the field takes another one only on demand.
 */
class FigureField extends Div {
    private static final String YES = "да";
    private static final String NO = "нет";

    private final transient CellKey cell;
    private final transient Figure figure;
    private final HasValue<?, String> value;
    private final TextArea note = new TextArea("Пояснение");
    private final Span said = new Span();
    private transient @Nullable BigDecimal register;
    private @Nullable Component offered;
    private boolean computed;

    /**
     * What the register says of the figure.
     *
     * @param number null if it knows nothing
     * @param asOf of which day
     * @param origin leads to where the number comes from
     */
    record Known(@Nullable BigDecimal number, LocalDate asOf, Optional<Component> origin) {}

    FigureField(CellKey cell, Figure figure, String about, TypedFigure typed, Known known, Runnable changed) {
        BigDecimal number = known.number();
        this.cell = cell;
        this.figure = figure;
        this.register = number;
        addClassName("figure-field");
        value = field(about);
        if (!typed.text().isEmpty()) {
            value.setValue(typed.text());
        }
        add((Component) value);
        if (number != null && figure.computed()) {
            String computedText = shown(number);
            computed = typed.text().isEmpty() || shownAsTyped(typed).equals(computedText);
            add(computed(computedText, known, changed));
        }
        know(known);
        said.addClassName("figure-said");
        said.setVisible(false);
        note.setWidthFull();
        note.setMinRows(1);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setAriaLabel("Пояснение: " + figure.title() + (about.isEmpty() ? "" : ", " + about));
        note.setVisible(!typed.note().isEmpty());
        note.setValue(typed.note());
        add(said, note);
        value.addValueChangeListener(event -> changed.run());
        note.addValueChangeListener(event -> changed.run());
    }

    private HasValue<?, String> field(String about) {
        String label = figure.title();
        Component field = switch (figure.type()) {
            case YES_NO -> figure.required() ? answer(label) : choice(label, List.of(YES, NO));
            case CHOICE -> choices(label);
            case UNIQUE, TEXT, SOURCE -> text(label);
            default -> number(label);
        };
        if (!about.isEmpty()) {
            field.getElement().setAttribute("aria-description", about);
        }
        field.getElement().getStyle().set("width", "100%");
        @SuppressWarnings("unchecked")
        HasValue<?, String> typed = (HasValue<?, String>) field;
        typed.setRequiredIndicatorVisible(figure.required());
        return typed;
    }

    private Component number(String label) {
        TextField field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("inputmode", "decimal");
        if (!figure.unit().isEmpty()) {
            field.setSuffixComponent(new Span(figure.unit()));
        }
        field.setHelperText(figure.help().isEmpty() ? null : figure.help());
        field.setMaxLength(40);
        return field;
    }

    private Component text(String label) {
        TextArea field = new TextArea(label);
        field.setMinRows(figure.type() == FigureType.UNIQUE ? 2 : 1);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setHelperText(figure.help().isEmpty() ? null : figure.help());
        return field;
    }

    /** One press instead of two where the answer is required anyway. */
    private static Component answer(String label) {
        RadioButtonGroup<String> field = new RadioButtonGroup<>(label);
        field.setItems(YES, NO);
        return field;
    }

    private static Component choice(String label, List<String> answers) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(answers);
        field.setClearButtonVisible(true);
        return field;
    }

    private Component choices(String label) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(figure.choices().stream().map(Item::code).toList());
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(code -> figure.choices().stream()
                .filter(choice -> choice.code().equals(String.valueOf(code)))
                .map(Item::title)
                .findFirst()
                .orElse(""));
        return field;
    }

    private String shown(BigDecimal number) {
        return figure.type() == FigureType.YES_NO
                ? (number.signum() == 0 ? NO : YES)
                : number.stripTrailingZeros().toPlainString();
    }

    CellKey cell() {
        return cell;
    }

    /** What the register says now; where its number is the figure itself, nothing changes. */
    final void know(Known known) {
        if (figure.computed()) {
            return;
        }
        if (offered != null) {
            remove(offered);
            offered = null;
        }
        register = known.number();
        if (register != null) {
            offered = register(register, known);
            addComponentAtIndex(1, offered);
        }
    }

    /** Whether the register knows a number that is not the one typed. */
    boolean differs() {
        return register != null && !computed && !shown(register).equals(value.getValue());
    }

    /** Whether the register's number is offered and not the figure already. */
    boolean isOffered() {
        return register != null && !computed;
    }

    boolean isTyped() {
        return !computed && !value.isEmpty();
    }

    /** Puts the register's number in the place of what is typed. */
    void take() {
        if (register != null) {
            value.setValue(shown(register));
        }
    }

    private String shownAsTyped(TypedFigure typed) {
        return figure.type() == FigureType.YES_NO
                ? typed.text().replace("1", YES).replace("0", NO)
                : typed.text();
    }

    /** The number that nobody types; the other one only on demand, and the way back. */
    private Component computed(String number, Known known, Runnable changed) {
        Span about = new Span();
        Button other = new Button();
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        Runnable show = () -> {
            value.setReadOnly(computed);
            about.setText((computed ? "Посчитано по реестрам на " : "По реестрам на ")
                    + DateFields.text(known.asOf())
                    + (computed ? "" : ": " + number));
            other.setText(computed ? "указать другое" : "вернуть посчитанное");
            other.setAriaLabel(other.getText() + ": " + figure.title());
        };
        if (computed) {
            value.setValue(number);
        }
        show.run();
        other.addClickListener(event -> {
            computed = !computed;
            if (computed) {
                value.setValue(number);
                note.clear();
            }
            show.run();
            changed.run();
            if (!computed) {
                focus();
            }
        });
        Div line = new Div(about, other);
        known.origin().ifPresent(line::add);
        line.addClassName("figure-register");
        return line;
    }

    private Component register(BigDecimal register, Known known) {
        String shown = shown(register);
        Button take = new Button("взять", event -> value.setValue(shown));
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        take.setAriaLabel("Взять из реестра: " + figure.title() + " " + shown);
        Div line = new Div(new Span("По реестру на " + DateFields.text(known.asOf()) + ": " + shown), take);
        known.origin().ifPresent(line::add);
        line.addClassName("figure-register");
        return line;
    }

    /**
     * Says what is wrong, beside the field.
     *
     * @param strict whether an empty required field is said too: after the person wanted to submit
     */
    void show(List<CellProblem> problems, boolean strict) {
        Optional<CellProblem> worst = problems.stream()
                .filter(problem -> problem.cell().equals(cell))
                .filter(problem -> strict || !value.isEmpty() || problem.kind() != CellProblem.Kind.ERROR)
                .min(Comparator.comparing(CellProblem::kind));
        Optional<CellProblem> wrong = worst.filter(problem -> problem.kind() == CellProblem.Kind.ERROR);
        HasValidation field = (HasValidation) value;
        field.setInvalid(wrong.isPresent());
        field.setErrorMessage(wrong.map(CellProblem::message).orElse(""));
        Optional<CellProblem> toExplain = worst.filter(problem -> problem.kind() != CellProblem.Kind.ERROR);
        boolean unexplained = toExplain.filter(CellProblem::refuses).isPresent();
        said.setVisible(toExplain.isPresent());
        said.setText(toExplain.map(CellProblem::message).orElse(""));
        said.setClassName("figure-unexplained", unexplained);
        note.setVisible(toExplain.isPresent() || !note.isEmpty());
        note.setInvalid(strict && unexplained);
        note.setErrorMessage(strict && unexplained ? "Нужно пояснение" : "");
    }

    boolean isWrong() {
        return ((HasValidation) value).isInvalid() || note.isInvalid();
    }

    void focus() {
        if (value instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            ((Component) value).getElement().callJsFunction("focus");
        }
    }

    TypedFigure typed() {
        String text = computed || value.getValue() == null ? "" : value.getValue();
        return new TypedFigure(cell.item(), cell.figure(), text, note.getValue());
    }
}
