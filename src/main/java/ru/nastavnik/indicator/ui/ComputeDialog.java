package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.indicator.ComputedFact;
import ru.nastavnik.indicator.Indicator;
import ru.nastavnik.indicator.IndicatorFacts;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** Computes a fact from collected figures, shows what was read, and records it when a person confirms. */
class ComputeDialog extends Dialog {
    private static final Rounding EXACT = new Rounding(Rounding.Mode.ROUND, 6, false);

    private final transient IndicatorFacts facts;
    private final transient Indicator indicator;
    private final Div result = new Div();
    private final Button confirm = new Button("Подтвердить факт");
    private transient @Nullable ComputedFact computed;

    ComputeDialog(IndicatorFacts facts, Indicator indicator, String formula, List<FigureSet> sets, Runnable changed) {
        this.facts = facts;
        this.indicator = indicator;
        setHeaderTitle("Расчёт показателя " + indicator.no());
        setWidth("min(620px, 96vw)");
        add(new Paragraph("Формула паспорта: " + formula));
        if (sets.isEmpty()) {
            add(new Paragraph("По форме показателя ещё ничего не собрано: откройте сбор или загрузите файл."));
        } else {
            Select<FigureSet> figures = new Select<>();
            figures.setLabel("Данные");
            figures.setItems(sets);
            figures.setItemLabelGenerator(set -> "на " + DateFields.text(set.asOf()) + ": " + set.title()
                    + (set.isComplete() && set.settled() ? "" : " (" + set.received() + ")"));
            figures.setWidthFull();
            figures.addValueChangeListener(event -> compute(event.getValue()));
            add(figures, result);
            sets.stream().filter(FigureSet::isReportable).findFirst().ifPresent(figures::setValue);
        }
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(computed != null);
        confirm.addClickListener(event -> {
            ComputedFact seen = computed;
            if (seen != null
                    && new FieldErrors()
                            .accept(() -> facts.confirm(
                                    indicator.code(), seen.figures().id(), seen.printed()))) {
                Notices.done("Факт записан на " + DateFields.text(seen.figures().asOf()) + ".");
                close();
                changed.run();
            }
        });
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }

    private void compute(FigureSet set) {
        result.removeAll();
        computed = null;
        try {
            ComputedFact fact = facts.compute(indicator.code(), set.id());
            computed = fact;
            FactList list = new FactList();
            fact.inputs().forEach(input -> list.fact(input.title(), text(input.value())));
            list.fact("Точно", text(fact.value()))
                    .fact("В отчётах", fact.printed() + " " + indicator.unit())
                    .fact(
                            fact.comparedWith().isEmpty() ? "Изменение" : "Изменение к " + fact.comparedWith(),
                            fact.change());
            if (fact.replaces() != null) {
                list.fact("Заменит записанное", fact.replaces());
            }
            result.add(list);
            fact.warnings().forEach(warning -> result.add(new Paragraph(StatusBadge.warning(warning))));
        } catch (RuntimeException refused) {
            ErrorNotice.Message message = ErrorNotice.messageFor(refused);
            result.add(new Paragraph(StatusBadge.danger(message.happened())));
        }
        confirm.setEnabled(computed != null);
    }

    private static String text(Amount amount) {
        return amount instanceof Amount.NotComputable not ? "не рассчитан: " + not.reason() : EXACT.print(amount);
    }
}
