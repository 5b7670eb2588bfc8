package ru.nastavnik.dashboard.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.DayText;

/** Adds up the steps of an organisation's roadmaps of a year by their stages. */
class StageSums {
    private final Map<Stage, Cell> cells = new EnumMap<>(Stage.class);

    /** A stage as it grows. */
    private static final class Cell {
        private int done;
        private int total;
        private final List<String> late = new ArrayList<>();

        StageCell toCell() {
            return new StageCell(done, total, late, List.of());
        }
    }

    /**
     * A roadmap.
     *
     * @param steps the stage of each step of its form
     * @param done numbers of the steps that are done
     * @param late numbers of those that are not, though the end of their plan is past
     * @param lateDays the end of the plan of each of them
     */
    void add(Map<Integer, Stage> steps, List<Integer> done, List<Integer> late, List<LocalDate> lateDays) {
        steps.values().forEach(stage -> cell(stage).total++);
        for (Integer no : done) {
            Stage stage = steps.get(no);
            if (stage != null) {
                cell(stage).done++;
            }
        }
        for (int i = 0; i < late.size(); i++) {
            Stage stage = steps.get(late.get(i));
            if (stage != null) {
                cell(stage).late.add("шаг " + late.get(i) + ", до " + DayText.of(lateDays.get(i)));
            }
        }
    }

    private Cell cell(Stage stage) {
        return cells.computeIfAbsent(stage, any -> new Cell());
    }

    Map<Stage, StageCell> cells() {
        Map<Stage, StageCell> all = new EnumMap<>(Stage.class);
        cells.forEach((stage, cell) -> all.put(stage, cell.toCell()));
        return all;
    }
}
