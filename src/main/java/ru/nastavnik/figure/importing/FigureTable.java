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
import java.util.function.Supplier;
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
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Figures of one collection form: a row per organisation (or municipality) and item, a column per figure. */
public final class FigureTable {
    private static final String ITEM = "item";
    private static final String REGISTER = "figures";
    private static final String BETWEEN = "|";
    private static final Set<String> POINTS = Set.of("%", "п.п.", "п.п", "пп", "процент", "проценты");

    private final CollectionForm form;
    private final Map<String, String> items;
    private final Map<String, String> otherNames;
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

    /** What the system holds of the form on a day; read only if a file comes back. */
    public static final class Held {
        private final LocalDate asOf;
        private final Supplier<Map<SubmissionSubject, List<FigureValue>>> reading;
        private @Nullable Map<SubmissionSubject, List<FigureValue>> read;

        /** @param reading gives the values of everybody, also of those whom the person may not name */
        public Held(LocalDate asOf, Supplier<Map<SubmissionSubject, List<FigureValue>>> reading) {
            this.asOf = asOf;
            this.reading = reading;
        }

        LocalDate asOf() {
            return asOf;
        }

        Map<SubmissionSubject, List<FigureValue>> values() {
            Map<SubmissionSubject, List<FigureValue>> known = read;
            if (known == null) {
                known = reading.get();
                read = known;
            }
            return known;
        }

        List<FigureValue> of(SubmissionSubject subject) {
            return values().getOrDefault(subject, List.of());
        }
    }

    /** What the registers say of those who give figures; asked only where a file leaves cells empty. */
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
        this.otherNames = otherNames;
        this.places = places;
        this.held = held;
        this.sheet = new Sheet(file, Returned.with(columns(form)));
        this.knownCells = new KnownCells(sheet, held.asOf(), registers);
        this.returned = new Returned(
                sheet,
                REGISTER,
                columns(form).stream().map(Sheet.Column::key).toList(),
                () -> rows(form, items, places, held).stream()
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

    /** An empty table with the columns of the form and a row for each place and item given. */
    public static TableExport template(
            CollectionForm form,
            Map<String, String> items,
            List<Places.Organization> organizations,
            List<Places.Municipality> municipalities) {
        List<Sheet.Column> columns = columns(form);
        TableExport table = new TableExport(
                form.title(), columns.stream().map(Sheet.Column::title).toArray(String[]::new));
        List<String> rows = hasFixedItems(form) ? List.copyOf(items.values()) : List.of("");
        List<List<@Nullable Object>> starts = new ArrayList<>();
        if (form.subject() == CollectionForm.Subject.ORGANIZATION) {
            organizations.forEach(
                    place -> starts.add(List.of(place.id().toString(), place.shortName(), place.municipality())));
        } else {
            municipalities.forEach(place -> starts.add(List.of(place.name())));
        }
        for (List<@Nullable Object> start : starts) {
            for (String item : rows) {
                List<@Nullable Object> cells = new ArrayList<>(start);
                if (hasFixedItems(form)) {
                    cells.add(item);
                }
                table.row(cells.toArray());
            }
        }
        return table;
    }

    /** What the system holds of the places that may be named, as a workbook that comes back. */
    public static ReturningTable workbook(CollectionForm form, Map<String, String> items, Places places, Held held) {
        ReturningTable table = new ReturningTable(
                form.title(),
                REGISTER,
                columns(form).stream().map(Sheet.Column::title).toList());
        rows(form, items, places, held).forEach(row -> table.row(row.key(), row.cells()));
        return table;
    }

    private record HeldRow(String key, String name, List<@Nullable Object> cells) {}

    private static List<HeldRow> rows(CollectionForm form, Map<String, String> items, Places places, Held held) {
        List<HeldRow> rows = new ArrayList<>();
        held.values()
                .forEach((subject, values) -> places.called(subject.organization(), subject.municipality())
                        .ifPresent(who -> {
                            Map<String, List<FigureValue>> byItem = new LinkedHashMap<>();
                            values.forEach(value -> byItem.computeIfAbsent(value.item(), none -> new ArrayList<>())
                                    .add(value));
                            byItem.forEach((item, figures) -> {
                                String title = items.getOrDefault(item, "");
                                rows.add(new HeldRow(
                                        key(held.asOf(), subject, item),
                                        who.get(who.size() > 1 ? 1 : 0) + (title.isEmpty() ? "" : ", " + title),
                                        cells(form, items, who, item, figures)));
                            });
                        }));
        return rows;
    }

    private static String key(LocalDate asOf, SubmissionSubject subject, String item) {
        return asOf
                + BETWEEN
                + (subject.organization() == null ? subject.municipality() : subject.organization())
                + BETWEEN
                + item;
    }

    private static List<@Nullable Object> cells(
            CollectionForm form, Map<String, String> items, List<String> who, String item, List<FigureValue> values) {
        Map<String, FigureValue> byFigure = new HashMap<>();
        values.forEach(value -> byFigure.put(value.figure(), value));
        List<@Nullable Object> cells = new ArrayList<>(who);
        if (hasFixedItems(form)) {
            cells.add(items.getOrDefault(item, item));
        }
        form.figures().forEach(figure -> cells.add(FigureQueries.shown(figure, byFigure.get(figure.key()))));
        return cells;
    }

    /** A row that was deleted deletes nothing, and what the load says of others is as it was. */
    private void keepTheRest() {
        held.values().forEach((subject, known) -> {
            List<FigureValue> own = values.computeIfAbsent(subject, none -> new ArrayList<>());
            Set<String> given = own.stream().map(FigureValue::item).collect(Collectors.toSet());
            known.stream().filter(value -> !given.contains(value.item())).forEach(own::add);
        });
    }

    private static boolean hasFixedItems(CollectionForm form) {
        return form.items().kind() == ItemsKind.FIXED || form.items().kind() == ItemsKind.MENTORING_FORMS;
    }

    private static List<Sheet.Column> columns(CollectionForm form) {
        List<Sheet.Column> columns = new ArrayList<>();
        boolean organizations = form.subject() == CollectionForm.Subject.ORGANIZATION;
        if (organizations) {
            columns.add(new Sheet.Column(Places.ID, "ИД организации", false));
            columns.add(new Sheet.Column(Places.ORGANIZATION, "Организация", true, Sheet.Content.WORDS)
                    .or(Places.ORGANIZATION_TITLES));
        }
        columns.add(new Sheet.Column(Places.MUNICIPALITY, "Муниципалитет", true, Sheet.Content.WORDS)
                .or(Places.MUNICIPALITY_TITLES));
        if (hasFixedItems(form)) {
            columns.add(new Sheet.Column(ITEM, form.items().title(), true));
        }
        for (Figure figure : form.figures()) {
            columns.add(new Sheet.Column("figure:" + figure.key(), figure.title(), figure.required(), content(figure)));
        }
        return columns;
    }

    private static Sheet.Content content(Figure figure) {
        return switch (figure.type()) {
            case INTEGER -> Sheet.Content.COUNT;
            case DECIMAL ->
                POINTS.contains(Spelling.key(figure.unit()).replace(" ", ""))
                        ? Sheet.Content.POINTS
                        : Sheet.Content.FRACTION;
            case YES_NO -> Sheet.Content.ANYTHING;
            case TEXT, UNIQUE, CHOICE, SOURCE -> Sheet.Content.WORDS;
        };
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
        if (empty.isEmpty() || isUnchanged(draft)) {
            complete(draft);
        } else {
            empty.forEach(figure ->
                    knownCells.add(row, named.get().subject(), named.get().name(), item.get(), figure));
            waiting.add(draft);
        }
    }

    /** A row whose cells were read. */
    private record Draft(TableFile.Row row, Named named, String item, List<FigureValue> read, boolean isSound) {}

    /** An empty cell that was empty when the workbook was taken away was decided then. */
    private boolean isUnchanged(Draft draft) {
        return draft.isSound()
                && returned.isAsHeld(
                        key(held.asOf(), draft.named().subject(), draft.item()),
                        () -> cells(form, items, draft.named().cells(), draft.item(), draft.read()));
    }

    /** The rows with empty cells, once it is known which of them the registers could fill. */
    private void readWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        Set<Integer> faulty = new HashSet<>();
        int before = sheet.faults().size();
        Map<Integer, List<FigureValue>> taken = knownCells.taken();
        sheet.faults().stream().skip(before).forEach(fault -> faulty.add(fault.row()));
        for (Draft draft : waiting) {
            List<FigureValue> read = new ArrayList<>(draft.read());
            read.addAll(taken.getOrDefault(draft.row().number(), List.of()));
            complete(new Draft(
                    draft.row(),
                    draft.named(),
                    draft.item(),
                    read,
                    draft.isSound() && !faulty.contains(draft.row().number())));
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
                row, key(held.asOf(), named.subject(), item), () -> cells(form, items, named.cells(), item, read));
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
        String wanted = tight(sheet.cell(row, ITEM));
        Optional<String> known = items.entrySet().stream()
                .filter(entry -> tight(entry.getValue()).equals(wanted)
                        || tight(entry.getKey()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> otherNames.entrySet().stream()
                        .filter(entry -> tight(entry.getKey()).equals(wanted))
                        .map(Map.Entry::getValue)
                        .findFirst());
        if (known.isEmpty()) {
            sheet.fault(
                    row,
                    ITEM,
                    wanted.isEmpty()
                            ? "Ячейка пуста."
                            : "Нет такой позиции. Ожидается: " + String.join(", ", items.values()) + ".");
        }
        return known;
    }

    /** A row that bears a key is the one it was; others are counted on behind those that are known. */
    private String freeItem(TableFile.Row row, Named who) {
        Optional<String> own = returned.keyOf(row).map(key -> key.substring(key.lastIndexOf(BETWEEN) + 1));
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
        String column = "figure:" + figure.key();
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
                            + (value.register() == null ? "" : " по реестрам")
                    : value.text() != null ? value.text().replace("\n", "; ") : "не рассчитывается – " + value.reason();
            parts.add(title + ": " + content);
        }
        return String.join(" · ", parts);
    }
}
