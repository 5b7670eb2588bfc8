package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.EditableOrder;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.domain.EditedPlace;
import ru.nastavnik.document.domain.TextDifference;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/**
 * For a sheet that was changed after it was printed: takes the file, or what was changed by pen, asks what it means for
 * the order's facts, and shows what still reads otherwise until everything is either taken or seen to be wording.
 */
class EditedSheetPart extends Div {

    private static final int LONGEST_TEXT = 6000;
    private static final String BY_FILE = "В Word: подписан исправленный файл";
    private static final String BY_PEN = "От руки: на листе исправлено ручкой";

    private final transient EditedPapers papers;
    private final transient EditableOrder order;
    private final transient Supplier<@Nullable Registration> registered;
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>("Как изменён текст");
    private final WordUpload upload = new WordUpload(this::taken);
    private final TextArea note = new TextArea("Что исправлено рукой");
    private final Checkbox nothingElse = new Checkbox("Больше на листе ничего рукой не исправлено");
    private final Div facts = new Div();
    private final Div places = new Div();
    private final Paragraph status = new Paragraph();
    private final ErrorLine error = new ErrorLine();
    private transient Map<String, String> values = new LinkedHashMap<>();
    private transient Map<String, PaperFact> printed = new LinkedHashMap<>();
    private transient Map<String, Checkbox> wording = new LinkedHashMap<>();
    private boolean refused;

    /** @param registered number and day as they are entered; null while the day lacks */
    EditedSheetPart(EditedPapers papers, EditableOrder order, Supplier<@Nullable Registration> registered) {
        this.papers = papers;
        this.order = order;
        this.registered = registered;
        addClassName("edited-sheet");
        way.setItems(BY_FILE, BY_PEN);
        way.setValue(BY_FILE);
        way.addValueChangeListener(event -> restart());
        note.setWidthFull();
        note.setMaxLength(1000);
        note.setHelperText("Своими словами: что зачёркнуто и что вписано. Хранится вместе со сканом.");
        status.getElement().setAttribute("role", "status");
        add(new H3("Что изменено"), way, upload, note, status, facts, places, nothingElse, error);
        restart();
    }

    /** Begins anew, for the order as it stands now. */
    final void restart() {
        boolean pen = BY_PEN.equals(way.getValue());
        upload.setVisible(!pen);
        note.setVisible(pen);
        nothingElse.setVisible(pen);
        upload.forget();
        values = new LinkedHashMap<>();
        wording = new LinkedHashMap<>();
        facts.removeAll();
        places.removeAll();
        error.setVisible(false);
        status.setText(
                pen
                        ? "Отметьте, что теперь стоит на листе. Скан приложите выше: он хранится как подписанный текст."
                        : "Загрузите файл .docx, который был напечатан и подписан.");
        if (pen) {
            askFacts(Map.of(), List.of());
            compare();
        }
    }

    /** Compares once more, after number or day was entered. */
    void again() {
        if (BY_PEN.equals(way.getValue()) || upload.file() != null) {
            compare();
        }
    }

    /** What was entered; null with the reason on the page if something lacks. */
    @Nullable
    EditedSheet sheet() {
        boolean pen = BY_PEN.equals(way.getValue());
        DocumentFile file = upload.file();
        if (!pen && file == null) {
            return lacks("Загрузите исправленный файл .docx: он хранится как подписанный текст.");
        }
        compare();
        if (refused) {
            return null;
        }
        if (pen && note.getValue().isBlank()) {
            note.setInvalid(true);
            note.setErrorMessage("Напишите, что исправлено рукой.");
            note.focus();
            return null;
        }
        if (pen && !nothingElse.getValue()) {
            return lacks("Сверьте лист ещё раз: отметьте, что больше на нём ничего не исправлено.");
        }
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, Checkbox> place : wording.entrySet()) {
            if (!place.getValue().getValue()) {
                place.getValue().focus();
                return lacks("Просмотрите отличия: отметьте те, где изменены только слова.");
            }
            seen.add(place.getKey());
        }
        return new EditedSheet(pen ? null : file, pen ? note.getValue().strip() : null, changed(), seen);
    }

    private @Nullable EditedSheet lacks(String what) {
        error.setText(what);
        error.setVisible(true);
        return null;
    }

    private void taken(DocumentFile file) {
        values = new LinkedHashMap<>();
        wording = new LinkedHashMap<>();
        attempt(() -> {
            PaperWording asPrinted = order.wording(Map.of());
            EditedReading reading = papers.read(asPrinted, asPrinted, ofFile(file), entered());
            Set<String> first = new LinkedHashSet<>(reading.proposals().keySet());
            first.addAll(reading.touched());
            askFacts(reading.proposals(), List.copyOf(first));
            compare();
        });
    }

    private static EditedSheet ofFile(@Nullable DocumentFile file) {
        return new EditedSheet(file, null, Map.of(), Set.of());
    }

    private Registration entered() {
        Registration entered = registered.get();
        if (entered == null) {
            throw new DomainException("Сначала укажите день подписания: с ним сверяется дата в тексте.");
        }
        return entered;
    }

    /** The facts that the sheet seems to change come first, with what they seem to have become. */
    private void askFacts(Map<String, String> proposals, List<String> first) {
        facts.removeAll();
        printed = new LinkedHashMap<>();
        values = new LinkedHashMap<>(proposals);
        order.wording(Map.of()).facts().forEach(fact -> printed.put(fact.key(), fact));
        if (printed.isEmpty()) {
            facts.add(new Paragraph("Лица, даты и строки система из этого файла не берёт: их меняют в самом документе."
                    + " Здесь можно принять только правку слов."));
            return;
        }
        Div others = new Div();
        others.addClassName("edited-facts");
        Div foremost = new Div();
        foremost.addClassName("edited-facts");
        printed.values().forEach(fact -> {
            Component field = field(fact, proposals.getOrDefault(fact.key(), fact.value()));
            (first.contains(fact.key()) ? foremost : others).add(field);
        });
        if (!first.isEmpty()) {
            facts.add(new H4("Похоже, изменились сведения. Проверьте"), foremost);
        }
        if (others.getComponentCount() > 0) {
            Details rest = new Details(
                    first.isEmpty() ? "Изменились лица, должности, даты или строки" : "Изменилось что-то ещё", others);
            rest.setOpened(BY_PEN.equals(way.getValue()));
            facts.add(rest);
        }
    }

    private Component field(PaperFact fact, String value) {
        if (!fact.choices().isEmpty()) {
            ComboBox<PaperFact.Choice> choice = new ComboBox<>(fact.title(), fact.choices());
            choice.setItemLabelGenerator(PaperFact.Choice::label);
            choice.setWidthFull();
            fact.choices().stream()
                    .filter(one -> one.value().equals(value))
                    .findFirst()
                    .ifPresent(choice::setValue);
            choice.addValueChangeListener(event -> became(
                    fact,
                    event.getValue() == null ? fact.value() : event.getValue().value()));
            return choice;
        }
        DayKind kind = fact.dayKind();
        if (kind != null) {
            DatePicker day = DateFields.date(fact.title(), kind);
            day.setWidthFull();
            if (!value.isEmpty()) {
                day.setValue(LocalDate.parse(value));
            }
            day.addValueChangeListener(event -> became(
                    fact, event.getValue() == null ? "" : event.getValue().toString()));
            return day;
        }
        if (fact.nature() == PaperFact.Nature.TEXT) {
            return words(fact, value);
        }
        TextField text = new TextField(fact.title());
        text.setWidthFull();
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(value);
        text.addValueChangeListener(event -> became(fact, event.getValue()));
        return text;
    }

    private Component words(PaperFact fact, String value) {
        TextArea text = new TextArea(fact.title());
        text.setWidthFull();
        text.setMaxLength(LONGEST_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(value);
        text.addValueChangeListener(event -> became(fact, event.getValue()));
        return text;
    }

    private void became(PaperFact fact, String value) {
        values.put(fact.key(), value);
        compare();
    }

    private Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            PaperFact fact = printed.get(key);
            if (fact != null && !fact.value().equals(value)) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    private void compare() {
        attempt(() -> {
            boolean pen = BY_PEN.equals(way.getValue());
            PaperWording asPrinted = order.wording(Map.of());
            Map<String, String> changed = changed();
            PaperWording amended = changed.isEmpty() ? asPrinted : order.wording(changed);
            EditedReading reading = papers.read(asPrinted, amended, ofFile(pen ? null : upload.file()), entered());
            if (pen) {
                showPen(reading.places());
            } else {
                show(reading.places(), changed.size());
            }
        });
    }

    private void attempt(Runnable action) {
        refused = true;
        error.setVisible(false);
        try {
            action.run();
            refused = false;
        } catch (DomainException refusal) {
            places.removeAll();
            wording = new LinkedHashMap<>();
            lacks(String.valueOf(refusal.getMessage()));
        }
    }

    private void show(List<EditedPlace> found, int taken) {
        Map<String, Checkbox> former = wording;
        wording = new LinkedHashMap<>();
        places.removeAll();
        long open =
                found.stream().filter(place -> !place.weight().mayBeWording()).count();
        status.setText(
                found.isEmpty()
                        ? taken == 0
                                ? "Текст файла тот же, что напечатан: отмечать правку не нужно."
                                : "Взятые сведения объясняют все отличия файла от напечатанного."
                        : "Отличий: " + found.size() + ".");
        if (open > 0) {
            places.add(StatusBadge.warning("Не объяснено сведениями: "
                    + Plural.count((int) open, "отличие", "отличия", "отличий")
                    + ". Укажите выше, что изменилось, или напечатайте документ заново."));
        }
        for (EditedPlace place : found) {
            places.add(place(place, former));
        }
    }

    private Component place(EditedPlace place, Map<String, Checkbox> former) {
        Div line = both(place.difference());
        if (place.weight().mayBeWording()) {
            Checkbox words = new Checkbox(
                    place.weight() == EditedPlace.Weight.POINT
                            ? "Это пункт без лиц, должностей, дат и чисел: сведения те же"
                            : "Только слова: лица, должности, даты и числа те же");
            String mark = place.difference().mark();
            Checkbox before = former.get(mark);
            words.setValue(before != null && before.getValue());
            wording.put(mark, words);
            line.add(words);
        } else {
            Span why = new Span(title(place.weight()));
            why.addClassName("edited-why");
            line.add(why);
        }
        return line;
    }

    private static String title(EditedPlace.Weight weight) {
        return switch (weight) {
            case PERSON -> "Другой человек.";
            case POST -> "Другая должность.";
            case DAY -> "Другая дата.";
            case NUMBER -> "Другое число.";
            default -> "Другая строка таблицы.";
        };
    }

    private void showPen(List<EditedPlace> found) {
        places.removeAll();
        status.setText(
                found.isEmpty()
                        ? "Сведения не меняются: на листе исправлены только слова."
                        : "Сверьте с листом: с исправлениями текст читается так.");
        // The order stands in the place of the sheet: what the print says is what was crossed out.
        found.forEach(place -> places.add(both(place.difference())));
    }

    private static Div both(TextDifference difference) {
        Div line = new Div();
        line.addClassName("edited-place");
        String before = difference.printed();
        String now = difference.signed();
        line.add(words("Было: ", before == null ? "этого не было" : before));
        line.add(words("Стало: ", now == null ? "этого нет" : now));
        return line;
    }

    private static Div words(String heading, String text) {
        Span name = new Span(heading);
        name.addClassName("row-note");
        return new Div(name, new Span(text));
    }
}
