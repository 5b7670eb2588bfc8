package ru.nastavnik.campaign.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.shared.DayText;

/** Figures that the registers give: nobody types them, and what is typed in their place is never written over. */
public final class ComputedCells {
    private static final String REGISTERS = "по реестрам системы на ";

    private final CollectionForm form;
    private final Map<CellKey, BigDecimal> register;
    private final Map<CellKey, TypedFigure> cells;

    private ComputedCells(CollectionForm form, Map<CellKey, BigDecimal> register, Map<CellKey, TypedFigure> typed) {
        this.form = form;
        this.register = register;
        this.cells = new LinkedHashMap<>(typed);
    }

    /**
     * What was typed, with the registers' numbers where nothing was, and their source.
     *
     * @param asOf of which day the registers' numbers are
     */
    public static Map<CellKey, TypedFigure> filled(
            CollectionForm form,
            List<Item> items,
            Map<CellKey, TypedFigure> typed,
            Map<CellKey, BigDecimal> register,
            LocalDate asOf) {
        ComputedCells computed = new ComputedCells(form, register, typed);
        for (Item item : items) {
            form.figures().stream()
                    .filter(figure -> figure.concerns(item.code()))
                    .forEach(figure -> computed.fillNumber(item.code(), figure));
            form.figures().stream()
                    .filter(figure -> figure.concerns(item.code()) && figure.type() == FigureType.SOURCE)
                    .forEach(figure -> computed.fillSource(item.code(), figure, asOf));
        }
        return computed.cells;
    }

    /** Whether a text names the registers as the source. */
    static boolean namesRegisters(String text) {
        return text.startsWith(REGISTERS);
    }

    /** Whether a person has typed a number in the row that the registers do not give. */
    static boolean hasTypedNumber(
            CollectionForm form, String item, Map<CellKey, TypedFigure> typed, Map<CellKey, BigDecimal> register) {
        return form.figures().stream()
                .filter(figure -> figure.concerns(item) && figure.isNumber())
                .anyMatch(figure -> isTyped(figure, new CellKey(item, figure.key()), typed, register));
    }

    private static boolean isTyped(
            Figure figure, CellKey cell, Map<CellKey, TypedFigure> typed, Map<CellKey, BigDecimal> register) {
        TypedFigure entry = typed.get(cell);
        if (entry == null || entry.text().isEmpty()) {
            return false;
        }
        BigDecimal known = register.get(cell);
        return !figure.computed() || known == null || !entry.text().equals(text(known));
    }

    private void fillNumber(String item, Figure figure) {
        CellKey cell = new CellKey(item, figure.key());
        BigDecimal known = register.get(cell);
        if (figure.computed() && known != null && isEmpty(cells.get(cell))) {
            cells.put(cell, TypedFigure.of(item, figure.key(), text(known)));
        }
    }

    private void fillSource(String item, Figure figure, LocalDate asOf) {
        CellKey cell = new CellKey(item, figure.key());
        boolean known = form.figures().stream()
                .anyMatch(number -> number.computed() && register.containsKey(new CellKey(item, number.key())));
        if (known && isEmpty(cells.get(cell)) && !hasTypedNumber(form, item, cells, register)) {
            cells.put(cell, TypedFigure.of(item, figure.key(), REGISTERS + DayText.of(asOf)));
        }
    }

    private static boolean isEmpty(@Nullable TypedFigure entry) {
        return entry == null || entry.text().isEmpty();
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
