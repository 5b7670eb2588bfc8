package ru.nastavnik.campaign;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;

/**
 * Everything about one submission.
 *
 * @param items its rows; for forms with free rows those that were typed
 * @param typed what stands in the cells: the draft, else what was submitted last
 * @param register what the registers say on the campaign's day
 * @param rounds what was submitted, the latest first
 * @param mayFill whether the reader types the figures now
 * @param mayDecide whether the reader accepts or returns them now
 * @param mayCallBack whether the reader may take them back now
 */
public record SubmissionPage(
        SubmissionView submission,
        CollectionForm form,
        List<Item> items,
        Map<CellKey, TypedFigure> typed,
        Map<CellKey, BigDecimal> register,
        List<CellProblem> problems,
        List<SubmissionRound> rounds,
        boolean mayFill,
        boolean mayDecide,
        boolean mayCallBack) {

    /** What stands in a cell; empty texts where nothing was typed. */
    public TypedFigure cell(CellKey cell) {
        return typed.getOrDefault(cell, TypedFigure.of(cell.item(), cell.figure(), ""));
    }

    /** Cells that changed since the round before, with what stood there; empty text where there was nothing. */
    public Map<CellKey, String> changes() {
        if (rounds.size() < 2) {
            return Map.of();
        }
        Map<CellKey, String> now = texts(rounds.get(0));
        Map<CellKey, String> before = texts(rounds.get(1));
        Set<CellKey> cells = new HashSet<>(now.keySet());
        cells.addAll(before.keySet());
        return cells.stream()
                .filter(cell -> !now.getOrDefault(cell, "").equals(before.getOrDefault(cell, "")))
                .collect(Collectors.toMap(cell -> cell, cell -> before.getOrDefault(cell, "")));
    }

    private static Map<CellKey, String> texts(SubmissionRound round) {
        return round.figures().stream().collect(Collectors.toMap(TypedFigure::key, TypedFigure::text));
    }
}
