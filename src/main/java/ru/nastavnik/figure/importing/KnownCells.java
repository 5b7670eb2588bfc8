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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.RegisterNumbers;
import ru.nastavnik.figure.RowForms;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;

/**
 * Cells of a file whose number the registers know: where the file leaves them empty or says another number, it is asked
 * about once per column, never passed over and never filled unasked. Who leaves another number says why, as on screen.
 */
final class KnownCells {
    private static final String TAKE = "registers";
    private static final String LEAVE = "none";
    private static final String KEEP = "file";
    private static final int EXAMPLES = 3;

    private final CollectionForm form;
    private final Sheet sheet;
    private final LocalDate day;
    private final FigureTable.Registers registers;
    private final Map<String, Boolean> concerned = new HashMap<>();
    private final List<Met> rows = new ArrayList<>();

    private record Met(
            TableFile.Row row,
            SubmissionSubject subject,
            String name,
            String item,
            List<FigureValue> read,
            List<Figure> empty) {}

    /** A cell with what the registers say. */
    private record Cell(Met met, Figure figure, @Nullable BigDecimal given, BigDecimal known) {}

    KnownCells(CollectionForm form, Sheet sheet, LocalDate day, FigureTable.Registers registers) {
        this.form = form;
        this.sheet = sheet;
        this.day = day;
        this.registers = registers;
    }

    static boolean mayBeKnown(String item, Figure figure) {
        return figure.isNumber() && figure.registerOf(item).isPresent();
    }

    /** What is told of a number behind it. */
    static String beside(Figure figure, FigureValue value) {
        BigDecimal register = value.register();
        if (register == null) {
            return "";
        }
        return isSame(figure, value.number(), register)
                ? " по реестрам"
                : " (по реестрам " + shown(figure, register) + ")";
    }

    /** Whether the registers may know a number of such a row. */
    boolean concern(String item) {
        return concerned.computeIfAbsent(
                item,
                asked -> form.figures().stream()
                        .anyMatch(figure -> figure.concerns(asked) && mayBeKnown(asked, figure)));
    }

    /**
     * A row that was read.
     *
     * @param empty figures that it leaves empty
     */
    void add(
            TableFile.Row row,
            SubmissionSubject subject,
            String name,
            String item,
            List<FigureValue> read,
            List<Figure> empty) {
        rows.add(new Met(row, subject, name, item, read, empty));
    }

    /**
     * Asks about the cells that were met.
     *
     * @return what the rows say then, by number; faults are noted where they are in doubt or must be filled
     */
    Map<Integer, List<FigureValue>> settled() {
        Map<Integer, List<FigureValue>> settled = new HashMap<>();
        Map<String, List<Cell>> left = new LinkedHashMap<>();
        Map<String, List<Cell>> differing = new LinkedHashMap<>();
        hold(settled, left, differing);
        for (Figure figure : form.figures()) {
            Optional.ofNullable(left.get(figure.key())).ifPresent(cells -> fill(figure, cells, settled));
            Optional.ofNullable(differing.get(figure.key())).ifPresent(cells -> decide(figure, cells, settled));
        }
        return settled;
    }

    /** Holds every cell against what the registers say. */
    private void hold(
            Map<Integer, List<FigureValue>> settled, Map<String, List<Cell>> left, Map<String, List<Cell>> differing) {
        Set<SubmissionSubject> subjects =
                rows.stream().map(Met::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<SubmissionSubject, RegisterNumbers.Known> numbers = registers.of(subjects, day);
        Map<SubmissionSubject, RowForms> forms = forms();
        Set<String> unknown = new LinkedHashSet<>();
        for (Met met : rows) {
            RegisterNumbers.Known known = numbers.getOrDefault(met.subject(), RegisterNumbers.Known.NOTHING);
            String formOfRow = Optional.ofNullable(forms.get(met.subject()))
                    .flatMap(row -> row.of(met.item()))
                    .orElse(null);
            BiFunction<Figure, String, Optional<BigDecimal>> number =
                    (figure, item) -> figure.registerOf(item).flatMap(source -> known.of(source, formOfRow));
            for (Figure figure : met.empty()) {
                Optional<BigDecimal> found = number.apply(figure, met.item()).filter(some -> some.signum() != 0);
                if (found.isPresent()) {
                    left.computeIfAbsent(figure.key(), none -> new ArrayList<>())
                            .add(new Cell(met, figure, null, found.get()));
                } else if (figure.required()) {
                    sheet.fault(met.row(), FigureColumns.column(figure), "Ячейка пуста, а показатель обязателен.");
                }
            }
            List<FigureValue> values = new ArrayList<>();
            for (FigureValue value : met.read()) {
                Figure figure = form.figure(value.figure()).orElseThrow();
                BigDecimal given = value.number();
                Optional<BigDecimal> found =
                        given == null || known.isEmpty() ? Optional.empty() : number.apply(figure, met.item());
                values.add(found.map(register -> beside(value, given, register)).orElse(value));
                found.filter(register -> !isSame(figure, given, register))
                        .ifPresent(register -> differing
                                .computeIfAbsent(figure.key(), none -> new ArrayList<>())
                                .add(new Cell(met, figure, given, register)));
                if (given != null && given.signum() != 0 && known.isEmpty() && mayBeKnown(met.item(), figure)) {
                    unknown.add(met.name());
                }
            }
            settled.put(met.row().number(), values);
        }
        tell(unknown);
    }

    /** Whoever keeps no register here cannot contradict it; the reader is to know that nothing was compared. */
    private void tell(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            sheet.remark("Не с чем сверить: на " + DayText.of(day) + " в реестрах нет ничего о тех, чьи числа в файле ("
                    + unknown.size() + ": "
                    + unknown.stream().limit(EXAMPLES).collect(Collectors.joining("; "))
                    + (unknown.size() > EXAMPLES ? "; …" : "") + "). Взято то, что в файле.");
        }
    }

    private Map<SubmissionSubject, RowForms> forms() {
        Map<SubmissionSubject, Map<String, String>> said = new HashMap<>();
        Optional<Figure> saying = form.formOfRow();
        for (Met met : rows) {
            Map<String, String> own = said.computeIfAbsent(met.subject(), none -> new HashMap<>());
            saying.flatMap(figure -> met.read().stream()
                            .filter(value -> value.figure().equals(figure.key()))
                            .findFirst())
                    .ifPresent(value -> own.put(met.item(), String.valueOf(value.text())));
        }
        Map<SubmissionSubject, RowForms> forms = new HashMap<>();
        said.forEach((subject, own) -> forms.put(subject, new RowForms(form, own)));
        return forms;
    }

    private void fill(Figure figure, List<Cell> cells, Map<Integer, List<FigureValue>> settled) {
        Optional<String> answer = askToFill(figure, cells);
        if (answer.filter(LEAVE::equals).isPresent()) {
            return;
        }
        for (Cell cell : cells) {
            if (answer.isEmpty()) {
                sheet.fault(
                        cell.met().row(),
                        FigureColumns.column(figure),
                        "Ячейка пуста, а по реестрам на " + DayText.of(day) + " здесь "
                                + shown(figure, cell.known())
                                + ". Впишите число или ответьте на вопрос над таблицей.");
            } else {
                settled.getOrDefault(cell.met().row().number(), new ArrayList<>())
                        .add(taken(cell));
            }
        }
    }

    private void decide(Figure figure, List<Cell> cells, Map<Integer, List<FigureValue>> settled) {
        Optional<String> answer = askToDecide(figure, cells);
        for (Cell cell : cells) {
            if (answer.isEmpty()) {
                sheet.fault(
                        cell.met().row(),
                        FigureColumns.column(figure),
                        "В файле " + given(cell) + ", а по реестрам на " + DayText.of(day) + " здесь "
                                + shown(figure, cell.known())
                                + ". Исправьте число или ответьте на вопрос над таблицей.");
            } else if (answer.get().equals(TAKE)) {
                List<FigureValue> values = settled.getOrDefault(cell.met().row().number(), new ArrayList<>());
                values.replaceAll(value -> value.figure().equals(figure.key()) ? taken(cell) : value);
            }
        }
    }

    private Optional<String> askToFill(Figure figure, List<Cell> cells) {
        List<Question.Option> options = new ArrayList<>();
        options.add(new Question.Option(TAKE, "взять числа реестров"));
        if (!figure.required()) {
            options.add(new Question.Option(LEAVE, "оставить пустыми: данных нет"));
        }
        return sheet.ask(
                "register:" + figure.key(),
                (sheet.has(FigureColumns.column(figure))
                                ? "В столбце «" + figure.title() + "» есть пустые ячейки"
                                : "Столбца «" + figure.title() + "» в файле нет")
                        + ", а реестры на " + DayText.of(day) + " числа знают. Строк: " + cells.size() + " ("
                        + examples(cells, cell -> shown(figure, cell.known())) + "). Что должно в них стоять?",
                options);
    }

    private Optional<String> askToDecide(Figure figure, List<Cell> cells) {
        return sheet.ask(
                "differs:" + figure.key(),
                "В столбце «" + figure.title() + "» числа расходятся с реестрами на " + DayText.of(day) + ". Строк: "
                        + cells.size() + " ("
                        + examples(
                                cells,
                                cell -> "в файле " + given(cell) + ", по реестрам " + shown(figure, cell.known()))
                        + "). Что взять?",
                List.of(
                        new Question.Option(KEEP, "числа файла, и вот почему они другие", true),
                        new Question.Option(TAKE, "числа реестров")));
    }

    private static String examples(List<Cell> cells, java.util.function.Function<Cell, String> says) {
        return cells.stream()
                        .limit(EXAMPLES)
                        .map(cell -> "строка " + cell.met().row().number() + ", "
                                + cell.met().name() + ": " + says.apply(cell))
                        .collect(Collectors.joining("; "))
                + (cells.size() > EXAMPLES ? "; …" : "");
    }

    private static FigureValue taken(Cell cell) {
        Figure figure = cell.figure();
        BigDecimal number = figure.type() == FigureType.YES_NO
                ? BigDecimal.valueOf(cell.known().signum())
                : cell.known();
        return new FigureValue(cell.met().item(), figure.key(), number, null, null, cell.known());
    }

    private static FigureValue beside(FigureValue value, @Nullable BigDecimal given, BigDecimal register) {
        return new FigureValue(value.item(), value.figure(), given, null, null, register);
    }

    private static boolean isSame(Figure figure, @Nullable BigDecimal given, BigDecimal register) {
        return given != null
                && (figure.type() == FigureType.YES_NO
                        ? given.signum() == register.signum()
                        : given.compareTo(register) == 0);
    }

    private static String given(Cell cell) {
        BigDecimal given = cell.given();
        return given == null ? "пусто" : shown(cell.figure(), given);
    }

    private static String shown(Figure figure, BigDecimal number) {
        if (figure.type() == FigureType.YES_NO) {
            return number.signum() == 0 ? "«нет»" : "«да»";
        }
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
