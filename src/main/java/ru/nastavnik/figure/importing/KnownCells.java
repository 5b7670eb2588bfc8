package ru.nastavnik.figure.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.RegisterNumbers;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;

/**
 * Cells that a file leaves empty though the registers know a number other than zero: asked about once per column, never
 * passed over and never filled unasked.
 */
final class KnownCells {
    private static final String TAKE = "registers";
    private static final String LEAVE = "none";
    private static final int EXAMPLES = 3;

    private final Sheet sheet;
    private final LocalDate day;
    private final FigureTable.Registers registers;
    private final List<Empty> empty = new ArrayList<>();

    private record Empty(TableFile.Row row, SubmissionSubject subject, String name, String item, Figure figure) {}

    KnownCells(Sheet sheet, LocalDate day, FigureTable.Registers registers) {
        this.sheet = sheet;
        this.day = day;
        this.registers = registers;
    }

    static boolean mayBeKnown(String item, Figure figure) {
        return figure.isNumber() && figure.registerOf(item).isPresent();
    }

    void add(TableFile.Row row, SubmissionSubject subject, String name, String item, Figure figure) {
        empty.add(new Empty(row, subject, name, item, figure));
    }

    /** An empty cell with the number that could stand in it. */
    private record Known(Empty cell, BigDecimal number) {}

    /**
     * Asks about the cells that were met.
     *
     * @return the numbers that are to stand in them, by row; faults are noted where they are in doubt or must be filled
     */
    Map<Integer, List<FigureValue>> taken() {
        Map<Integer, List<FigureValue>> taken = new HashMap<>();
        known().values().forEach(cells -> take(cells, taken));
        return taken;
    }

    private void take(List<Known> cells, Map<Integer, List<FigureValue>> taken) {
        Figure figure = cells.get(0).cell().figure();
        Optional<String> answer = ask(figure, cells);
        if (answer.filter(LEAVE::equals).isPresent()) {
            return;
        }
        for (Known known : cells) {
            Empty cell = known.cell();
            if (answer.isEmpty()) {
                sheet.fault(
                        cell.row(),
                        column(figure),
                        "Ячейка пуста, а по реестрам на " + DayText.of(day) + " здесь "
                                + shown(figure, known.number())
                                + ". Впишите число или ответьте на вопрос над таблицей.");
            } else {
                BigDecimal number = figure.type() == FigureType.YES_NO ? BigDecimal.ONE : known.number();
                taken.computeIfAbsent(cell.row().number(), none -> new ArrayList<>())
                        .add(new FigureValue(cell.item(), figure.key(), number, null, null, known.number()));
            }
        }
    }

    /** By column; the others are faults if they must be filled. */
    private Map<String, List<Known>> known() {
        if (empty.isEmpty()) {
            return Map.of();
        }
        Set<SubmissionSubject> subjects =
                empty.stream().map(Empty::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<SubmissionSubject, RegisterNumbers.Known> numbers = registers.of(subjects, day);
        Map<String, List<Known>> known = new LinkedHashMap<>();
        for (Empty cell : empty) {
            RegisterNumbers.Known ofSubject = numbers.getOrDefault(cell.subject(), RegisterNumbers.Known.NOTHING);
            Optional<BigDecimal> number = cell.figure()
                    .registerOf(cell.item())
                    .flatMap(source -> ofSubject.of(source, cell.item()))
                    .filter(found -> found.signum() != 0);
            if (number.isPresent()) {
                known.computeIfAbsent(cell.figure().key(), none -> new ArrayList<>())
                        .add(new Known(cell, number.get()));
            } else if (cell.figure().required()) {
                sheet.fault(cell.row(), column(cell.figure()), "Ячейка пуста, а показатель обязателен.");
            }
        }
        return known;
    }

    private Optional<String> ask(Figure figure, List<Known> cells) {
        List<Question.Option> options = new ArrayList<>();
        options.add(new Question.Option(TAKE, "взять числа реестров"));
        if (!figure.required()) {
            options.add(new Question.Option(LEAVE, "оставить пустыми: данных нет"));
        }
        String examples = cells.stream()
                .limit(EXAMPLES)
                .map(known -> "строка " + known.cell().row().number() + ", "
                        + known.cell().name() + ": " + shown(figure, known.number()))
                .collect(Collectors.joining("; "));
        return sheet.ask(
                "register:" + figure.key(),
                (sheet.has(column(figure))
                                ? "В столбце «" + figure.title() + "» есть пустые ячейки"
                                : "Столбца «" + figure.title() + "» в файле нет")
                        + ", а реестры на " + DayText.of(day) + " числа знают. Строк: " + cells.size() + " ("
                        + examples + (cells.size() > EXAMPLES ? "; …" : "") + "). Что должно в них стоять?",
                options);
    }

    private static String column(Figure figure) {
        return "figure:" + figure.key();
    }

    private static String shown(Figure figure, BigDecimal number) {
        return figure.type() == FigureType.YES_NO
                ? "«да»"
                : number.stripTrailingZeros().toPlainString();
    }
}
