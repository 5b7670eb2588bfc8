package ru.nastavnik.figure.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.RegisterNumbers;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Places;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;

/** Figures of one collection form: a row per organisation (or municipality) and item, a column per figure. */
public final class FigureTable {
    private final CollectionForm form;
    private final Map<String, String> items;
    private final Map<String, String> itemByName = new HashMap<>();
    private final Places places;
    private final Sheet sheet;
    private final Held held;
    private final Returned returned;
    private final Map<SubmissionSubject, List<FigureValue>> values = new LinkedHashMap<>();
    private final Map<SubmissionSubject, Integer> freeRows = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<LoadPreview.Row> understood = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final KnownCells knownCells;
    private final List<Draft> waiting = new ArrayList<>();

    /** What was read; the values are complete only if the preview has no faults. */
    public record Result(LoadPreview preview, Map<SubmissionSubject, List<FigureValue>> values) {}

    /** What the registers say of those who give figures; asked once for all of a file. */
    @FunctionalInterface
    public interface Registers {
        Map<SubmissionSubject, RegisterNumbers.Known> of(Collection<SubmissionSubject> subjects, LocalDate day);
    }

    private FigureTable(
            CollectionForm form,
            Map<String, String> items,
            Map<String, String> otherNames,
            Places places,
            Held held,
            Registers registers,
            TableFile file) {
        this.form = form;
        this.items = items;
        otherNames.forEach((name, code) -> itemByName.put(tight(name), code));
        items.keySet().forEach(code -> itemByName.put(tight(code), code));
        items.forEach((code, title) -> itemByName.put(tight(title), code));
        this.places = places;
        this.held = held;
        this.sheet = new Sheet(file, Returned.with(FigureColumns.columns(form)));
        this.knownCells = new KnownCells(form, sheet, held.asOf(), registers);
        this.returned = new Returned(
                sheet,
                FigureColumns.REGISTER,
                FigureColumns.columns(form).stream().map(Sheet.Column::key).toList(),
                () -> FigureColumns.rows(form, items, places, held).stream()
                        .map(row -> new Returned.Known(row.key(), row.name(), row.cells()))
                        .toList());
    }

    /**
     * @param items titles by code of the form's items
     * @param otherNames codes of items by other names in use
     */
    public static Result read(
            CollectionForm form,
            Map<String, String> items,
            Map<String, String> otherNames,
            Places places,
            Held held,
            Registers registers,
            TableFile file) {
        FigureTable table = new FigureTable(form, items, otherNames, places, held, registers, file);
        LongWork.each("Проверено строк", table.sheet.rows(), table::read);
        table.readWaiting();
        table.returned.tell();
        if (table.returned.isReturned() && !table.understood.isEmpty()) {
            table.keepTheRest();
        }
        return new Result(
                new LoadPreview(
                        table.sheet.understanding(),
                        table.understood,
                        table.sheet.faults(),
                        table.warnings,
                        table.sheet.returned("Строки с ошибками")),
                table.values);
    }

    /** A row that was deleted deletes nothing, and what the load says of others is as it was. */
    private void keepTheRest() {
        held.values().forEach((subject, known) -> {
            List<FigureValue> own = values.computeIfAbsent(subject, none -> new ArrayList<>());
            Set<String> given = own.stream().map(FigureValue::item).collect(Collectors.toSet());
            known.stream().filter(value -> !given.contains(value.item())).forEach(own::add);
        });
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        Optional<Named> named = named(row);
        Optional<String> item = named.flatMap(who -> item(row, who));
        if (named.isEmpty() || item.isEmpty()) {
            return;
        }
        requireNew(row, named.get(), item.get());
        List<FigureValue> read = new ArrayList<>();
        List<Figure> empty = new ArrayList<>();
        for (Figure figure : form.figures()) {
            figure(row, item.get(), figure, empty).ifPresent(read::add);
        }
        Draft draft =
                new Draft(row, named.get(), item.get(), read, sheet.faults().size() == before);
        if (!knownCells.concern(item.get()) || isUnchanged(draft)) {
            complete(draft);
        } else {
            knownCells.add(row, named.get().subject(), named.get().name(), item.get(), read, empty);
            waiting.add(draft);
        }
    }

    /** A row whose cells were read. */
    private record Draft(TableFile.Row row, Named named, String item, List<FigureValue> read, boolean isSound) {}

    /** What was so when the workbook was taken away was decided then. */
    private boolean isUnchanged(Draft draft) {
        return draft.isSound()
                && returned.isAsHeld(
                        FigureColumns.key(held.asOf(), draft.named().subject(), draft.item()),
                        () -> FigureColumns.cells(form, items, draft.named().cells(), draft.item(), draft.read()));
    }

    /** The rows with cells that the registers may know, once all of them were met. */
    private void readWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        Set<Integer> faulty = new HashSet<>();
        int before = sheet.faults().size();
        Map<Integer, List<FigureValue>> settled = knownCells.settled();
        sheet.faults().stream().skip(before).forEach(fault -> faulty.add(fault.row()));
        for (Draft draft : waiting) {
            int number = draft.row().number();
            complete(new Draft(
                    draft.row(),
                    draft.named(),
                    draft.item(),
                    settled.getOrDefault(number, draft.read()),
                    draft.isSound() && !faulty.contains(number)));
        }
        understood.sort(Comparator.comparingInt(LoadPreview.Row::number));
    }

    private void complete(Draft draft) {
        if (!draft.isSound()) {
            return;
        }
        TableFile.Row row = draft.row();
        int before = sheet.faults().size();
        check(row, draft.item(), draft.named(), draft.read());
        if (sheet.faults().size() == before && draft.read().isEmpty()) {
            sheet.fault(row, "", "В строке нет ни одного показателя: заполните её или удалите.");
        }
        if (sheet.faults().size() == before && isWanted(row, draft.named(), draft.item(), draft.read())) {
            values.computeIfAbsent(draft.named().subject(), key -> new ArrayList<>())
                    .addAll(draft.read());
            understood.add(new LoadPreview.Row(row.number(), draft.named().name(), shown(draft.item(), draft.read())));
        }
    }

    private boolean isWanted(TableFile.Row row, Named named, String item, List<FigureValue> read) {
        Returned.Verdict verdict = returned.judge(
                row,
                FigureColumns.key(held.asOf(), named.subject(), item),
                () -> FigureColumns.cells(form, items, named.cells(), item, read));
        return verdict == Returned.Verdict.NEW || verdict == Returned.Verdict.CHANGED;
    }

    /** @param cells that name the place in a workbook */
    private record Named(SubmissionSubject subject, String name, List<String> cells) {}

    private Optional<Named> named(TableFile.Row row) {
        if (form.subject() == CollectionForm.Subject.MUNICIPALITY) {
            return places.municipality(sheet, row)
                    .map(place -> new Named(SubmissionSubject.of(place.id()), place.name(), List.of(place.name())));
        }
        return places.organization(sheet, row)
                .filter(place -> isAsked(row, place.kind()))
                .map(place -> new Named(
                        SubmissionSubject.of(place.id()),
                        place.shortName() + ", " + place.municipality(),
                        List.of(place.id().toString(), place.shortName(), place.municipality())));
    }

    private boolean isAsked(TableFile.Row row, OrganizationKind kind) {
        boolean asked = form.kinds().isEmpty() || form.kinds().contains(kind);
        if (!asked) {
            sheet.fault(row, Places.ORGANIZATION, "Форма не для этого вида организаций: " + kind.title() + ".");
        }
        return asked;
    }

    private Optional<String> item(TableFile.Row row, Named who) {
        if (form.items().kind() == ItemsKind.FREE) {
            return Optional.of(freeItem(row, who));
        }
        if (form.items().kind() == ItemsKind.NONE) {
            return Optional.of(FigureValue.ONLY_ITEM);
        }
        String wanted = tight(sheet.cell(row, FigureColumns.ITEM));
        Optional<String> known = Optional.ofNullable(itemByName.get(wanted));
        if (known.isEmpty()) {
            sheet.fault(
                    row,
                    FigureColumns.ITEM,
                    wanted.isEmpty()
                            ? "Ячейка пуста."
                            : "Нет такой позиции. Ожидается: " + String.join(", ", items.values()) + ".");
        }
        return known;
    }

    /** A row that bears a key is the one it was; others are counted on behind those that are known. */
    private String freeItem(TableFile.Row row, Named who) {
        Optional<String> own =
                returned.keyOf(row).map(key -> key.substring(key.lastIndexOf(FigureColumns.BETWEEN) + 1));
        int last = returned.isReturned()
                ? held.of(who.subject()).stream()
                        .mapToInt(value -> Integer.parseInt(value.item()))
                        .max()
                        .orElse(0)
                : 0;
        return own.orElseGet(() -> String.valueOf(last + freeRows.merge(who.subject(), 1, Integer::sum)));
    }

    private static String tight(String name) {
        return Spelling.key(name).replace(" ", "");
    }

    private void requireNew(TableFile.Row row, Named who, String item) {
        Integer earlier = rowOf.putIfAbsent(who.subject() + "|" + item, row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
        }
    }

    /** @param empty collects the figures whose empty cells the registers may know */
    private Optional<FigureValue> figure(TableFile.Row row, String item, Figure figure, List<Figure> empty) {
        String column = FigureColumns.column(figure);
        String text = sheet.cell(row, column);
        if (!figure.concerns(item)) {
            if (!text.isEmpty()) {
                sheet.fault(row, column, "Для этой позиции показатель не заполняется: очистите ячейку.");
            }
            return Optional.empty();
        }
        if (text.isEmpty()) {
            if (KnownCells.mayBeKnown(item, figure)) {
                empty.add(figure);
            } else if (figure.required()) {
                sheet.fault(row, column, "Ячейка пуста, а показатель обязателен.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(FigureQueries.figure(item, figure, text));
        } catch (IllegalArgumentException refused) {
            sheet.fault(row, column, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private void check(TableFile.Row row, String item, Named who, List<FigureValue> read) {
        Map<String, FigureValue> byKey = new HashMap<>();
        read.forEach(value -> byKey.put(value.figure(), value));
        for (CollectionForm.Check check : form.checks()) {
            boolean concerned = form.figure(check.figure())
                    .filter(figure -> figure.concerns(item))
                    .isPresent();
            Formula formula = Formula.parse(check.expression());
            boolean anything = formula.names().stream().anyMatch(byKey::containsKey);
            if (!concerned || !anything || check.holds(formula.evaluate(name -> amount(byKey.get(name))))) {
                continue;
            }
            if (check.severity() == CollectionForm.Severity.ERROR) {
                sheet.fault(row, "figure:" + check.figure(), check.message());
            } else {
                warnings.add("Строка " + row.number() + ", " + who.name() + ": " + check.message());
            }
        }
    }

    private static Amount amount(@Nullable FigureValue value) {
        if (value == null) {
            return Amount.ZERO;
        }
        return value.number() == null
                ? Amount.notComputable(String.valueOf(value.reason()))
                : Amount.of(value.number());
    }

    private String shown(String item, List<FigureValue> read) {
        List<String> parts = new ArrayList<>();
        if (items.containsKey(item)) {
            parts.add(String.valueOf(items.get(item)));
        }
        for (FigureValue value : read) {
            String title = form.figure(value.figure()).map(Figure::title).orElse(value.figure());
            String content = value.number() != null
                    ? value.number().toPlainString().replace('.', ',')
                            + KnownCells.beside(form.figure(value.figure()).orElseThrow(), value)
                    : value.text() != null
                            ? form.figure(value.figure())
                                    .map(figure -> figure.choiceTitle(String.valueOf(value.text())))
                                    .orElse(value.text())
                                    .replace("\n", "; ")
                            : "не рассчитывается – " + value.reason();
            parts.add(title + ": " + content);
        }
        return String.join(" · ", parts);
    }
}
