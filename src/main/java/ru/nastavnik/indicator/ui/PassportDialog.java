package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.indicator.FormulaTitles;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorDraft;
import ru.nastavnik.indicator.IndicatorVersions;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** A new passport, or the next version of one: the former keeps its effective dates. */
class PassportDialog extends Dialog {
    private static final int MOST_DIGITS = 6;

    private final TextArea title = new TextArea("Название");
    private final TextField unit = new TextField("Единица");
    private final Select<Indicator.Kind> kind = new Select<>();
    private final Select<Indicator.Source> source = new Select<>();
    private final TextField formula = new TextField("Формула");
    private final ComboBox<String> form = new ComboBox<>("Форма сбора");
    private final ComboBox<String> names = new ComboBox<>();
    private final transient FormulaTitles titles;
    private final TextField population = new TextField("Совокупность");
    private final Select<Rounding.Mode> rounding = new Select<>();
    private final IntegerField digits = new IntegerField("Знаков после запятой");
    private final TextField responsible = new TextField("Ответственный");
    private final DatePicker from = DateFields.date("Действует с", DayKind.EFFECTIVE_FROM);
    private final TextField note = new TextField("Примечание");

    PassportDialog(
            IndicatorVersions versions,
            MonitoringDefinitions definitions,
            FormulaTitles titles,
            @Nullable Indicator before,
            Consumer<String> saved) {
        this.titles = titles;
        names.setItems(titles.codes(null).keySet());
        setHeaderTitle(before == null ? "Новый показатель" : "Новая версия паспорта");
        setWidth("min(720px, 96vw)");
        choices(definitions);
        if (before != null) {
            fill(before);
        }
        FieldErrors errors = new FieldErrors()
                .field("title", title)
                .field("unit", unit)
                .field("formula", formula)
                .field("formCode", form)
                .field("responsible", responsible)
                .field("effectiveFrom", from);
        Button save = new Button(before == null ? "Завести показатель" : "Ввести новую версию", event -> {
            String[] code = new String[1];
            if (errors.accept(() -> code[0] = versions.saveVersion(
                    before == null ? null : before.code(), before == null ? 0 : before.version(), draft()))) {
                Notices.done("Паспорт сохранён.");
                close();
                saved.accept(code[0]);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout fields = new FormLayout(
                title, unit, kind, source, form, formula, names, population, rounding, digits, responsible, from, note);
        fields.setColspan(title, 2);
        add(fields);
        getFooter().add(new Button("Не сейчас", event -> close()), save);
    }

    private void choices(MonitoringDefinitions definitions) {
        kind.setLabel("Вид");
        kind.setItems(Indicator.Kind.values());
        kind.setItemLabelGenerator(Indicator.Kind::title);
        kind.setValue(Indicator.Kind.SHARE);
        source.setLabel("Источник");
        source.setItems(Indicator.Source.values());
        source.setItemLabelGenerator(Indicator.Source::title);
        source.setValue(Indicator.Source.COMPUTED);
        formula.setHelperText("Например: «Вовлечено» / «Всего обучающихся» × 100. Названия выбирайте из списка рядом.");
        names.setLabel("Вставить в формулу");
        names.setPlaceholder("показатель или численность");
        names.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                formula.setValue((formula.getValue() + " «" + event.getValue() + "»").strip());
                names.clear();
                formula.focus();
            }
        });
        List<MonitoringDefinitions.Entry> forms = definitions.list(MonitoringDefinitions.Kind.FORM).stream()
                .filter(MonitoringDefinitions.Entry::released)
                .toList();
        form.setItems(
                forms.stream().map(MonitoringDefinitions.Entry::code).distinct().toList());
        form.setItemLabelGenerator(code -> forms.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(MonitoringDefinitions.Entry::title)
                .orElse(code));
        form.setClearButtonVisible(true);
        form.addValueChangeListener(event -> {
            names.setItems(titles.codes(event.getValue()).keySet());
            if (event.isFromClient() && event.getValue() != null) {
                population.setValue(Objects.requireNonNullElse(
                        definitions.form(event.getValue()).population(), ""));
            }
        });
        population.setHelperText("Кого считают: классы 5–11 и возраст 10–19 лет не смешиваются.");
        rounding.setLabel("Лишние знаки");
        rounding.setItems(Rounding.Mode.TRUNCATE, Rounding.Mode.ROUND);
        rounding.setItemLabelGenerator(mode -> mode == Rounding.Mode.TRUNCATE ? "отбрасываются" : "округляются");
        rounding.setValue(Rounding.Mode.ROUND);
        digits.setMin(0);
        digits.setMax(MOST_DIGITS);
        digits.setValue(2);
        digits.setStepButtonsVisible(true);
    }

    private void fill(Indicator before) {
        title.setValue(before.title());
        unit.setValue(before.unit());
        kind.setValue(before.kind());
        source.setValue(before.source());
        formula.setValue(titles.inWords(before));
        if (before.formCode() != null) {
            form.setValue(before.formCode());
        }
        population.setValue(Objects.requireNonNullElse(before.population(), ""));
        rounding.setValue(before.rounding().mode());
        digits.setValue(before.rounding().digits());
        responsible.setValue(before.responsible());
        from.setMin(before.effectiveFrom().plusDays(1));
        note.setValue(before.note());
    }

    private IndicatorDraft draft() {
        if (from.getValue() == null) {
            throw new ValidationException("effectiveFrom", "Укажите, с какого дня действует");
        }
        int places = digits.getValue() == null ? 0 : Math.max(0, Math.min(MOST_DIGITS, digits.getValue()));
        return new IndicatorDraft(
                title.getValue(),
                unit.getValue(),
                kind.getValue(),
                orNull(formula.getValue()),
                form.getValue(),
                orNull(population.getValue()),
                new Rounding(rounding.getValue(), places, false),
                source.getValue(),
                responsible.getValue(),
                from.getValue(),
                note.getValue());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
