package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.Understanding;

/**
 * What a file would bring, before anything counts: how it was understood, what only its sender can say, what is wrong
 * cell by cell; then all of it is loaded, or the rows without faults while the others go back.
 */
public class ImportReview extends Div {
    private static final int SHOWN_QUESTIONS = 30;
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_LETTERS = 300;

    /**
     * What is shown of a file.
     *
     * @param faulty how many rows have a fault
     * @param good rows without faults in words: «5 организаций»; empty if there are none
     * @param rows the rows as they were understood, or null if there are none
     * @param returned the faulty rows with a column of reasons
     */
    public record Content(
            Understanding understanding,
            List<ImportFault> faults,
            int faulty,
            List<String> warnings,
            String good,
            @Nullable Component rows,
            TableExport returned) {}

    private final transient Consumer<Answers> answered;
    private final transient Consumer<Boolean> load;
    private transient Answers answers = Answers.NONE;

    /**
     * @param answered called with all answers given so far, to read the file again
     * @param load called when the person confirms; true: the rows without faults only
     */
    public ImportReview(Consumer<Answers> answered, Consumer<Boolean> load) {
        this.answered = answered;
        this.load = load;
        getElement().setAttribute("aria-live", "polite");
    }

    /** Answers given so far to the questions of the file at hand. */
    public Answers answers() {
        return answers;
    }

    /** Another file: its questions are its own. */
    public void forget() {
        answers = Answers.NONE;
        removeAll();
    }

    /** Reads the file again, because what it was held against may have changed. */
    public void again() {
        answered.accept(answers);
    }

    /** @param title heading of the check */
    public void show(String title, Content content) {
        removeAll();
        add(new H2(title), new Paragraph(content.understanding().sentence()));
        if (!content.understanding().remarks().isEmpty()) {
            add(list(content.understanding().remarks()));
        }
        questions(content.understanding().questions());
        boolean anything = !content.good().isEmpty();
        if (content.faults().isEmpty() && anything) {
            add(StatusBadge.done("ошибок нет, готово к загрузке: " + content.good()));
        } else {
            faults(content);
        }
        if (!content.warnings().isEmpty()) {
            add(StatusBadge.warning("обратите внимание"), list(content.warnings()));
        }
        if (content.rows() != null) {
            add(new H3("Как поняты строки"), content.rows());
        }
        if (anything) {
            add(buttons(content));
        }
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        add(new H3("Уточните"));
        List<Question> single = questions.stream()
                .filter(question -> question.isOpen() && question.options().size() == 1)
                .toList();
        if (single.size() > 1) {
            Button all = new Button("Согласиться со всеми предложениями: " + single.size(), event -> {
                single.forEach(question -> answers =
                        answers.with(question.key(), question.options().get(0).code()));
                answered.accept(answers);
            });
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(all);
        }
        questions.stream().limit(SHOWN_QUESTIONS).map(this::asked).forEach(this::add);
        if (questions.size() > SHOWN_QUESTIONS) {
            add(new Paragraph("Показаны первые " + SHOWN_QUESTIONS + " вопросов из " + questions.size() + "."));
        }
    }

    private Component asked(Question question) {
        Div asked = new Div(field(question));
        if (question.wantsReason()) {
            TextField reason = new TextField("Почему");
            reason.setHelperText("Останется в записи о загрузке, например: часть пар ведут на бумаге");
            reason.setMaxLength(MOST_LETTERS);
            reason.setWidth("min(36rem, 100%)");
            reason.setRequiredIndicatorVisible(true);
            reason.setValue(question.reason());
            reason.setAriaLabel("Почему: " + question.text());
            reason.addValueChangeListener(event -> {
                answers = answers.with(question.key() + Question.REASON, event.getValue());
                answered.accept(answers);
            });
            asked.add(reason);
        }
        return asked;
    }

    private Component field(Question question) {
        Optional<Question.Option> given = question.options().stream()
                .filter(option -> option.code().equals(question.answer()))
                .findFirst();
        if (question.options().size() > MOST_BUTTONS) {
            ComboBox<Question.Option> field = new ComboBox<>(question.text());
            field.setItems(question.options());
            field.setItemLabelGenerator(Question.Option::title);
            field.setWidth("min(28rem, 100%)");
            given.ifPresent(field::setValue);
            field.addValueChangeListener(event -> answer(question, event.getValue()));
            return field;
        }
        RadioButtonGroup<Question.Option> field = new RadioButtonGroup<>(question.text());
        field.setItems(question.options());
        field.setItemLabelGenerator(Question.Option::title);
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        given.ifPresent(field::setValue);
        field.addValueChangeListener(event -> answer(question, event.getValue()));
        return field;
    }

    private void answer(Question question, Question.@Nullable Option option) {
        if (option != null) {
            answers = answers.with(question.key(), option.code());
            answered.accept(answers);
        }
    }

    private void faults(Content content) {
        List<ImportFault> faults = content.faults();
        String mend = content.understanding().questions().stream().anyMatch(Question::isOpen)
                ? "Ответьте на вопросы выше или исправьте файл и выберите его снова"
                : "Исправьте файл и выберите его снова";
        Grid<ImportFault> grid = new Grid<>();
        grid.addColumn(ImportFault::row).setHeader("Строка").setWidth("6rem").setFlexGrow(0);
        grid.addColumn(ImportReview::column)
                .setHeader("Столбец")
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(ImportFault::message).setHeader("Что не так").setFlexGrow(3);
        NarrowColumns.cardsOnPhones(
                grid,
                fault ->
                        new RowCard("Строка " + fault.row()).line(column(fault)).line(fault.message()));
        grid.setItems(faults);
        grid.setAllRowsVisible(faults.size() < 20);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        add(
                StatusBadge.danger(Plural.count(faults.size(), "ошибка", "ошибки", "ошибок") + ", ничего не загружено"),
                new Paragraph(
                        content.good().isEmpty()
                                ? mend + "."
                                : mend + " или загрузите верные строки, а строки с ошибками заберите файлом."),
                grid,
                new ExportButton<>(
                        "Ошибки загрузки",
                        List.of(
                                new ExportColumn<>("Строка", ImportFault::row),
                                new ExportColumn<>("Столбец", ImportFault::column),
                                new ExportColumn<>("Что не так", ImportFault::message)),
                        () -> faults));
    }

    private static String column(ImportFault fault) {
        return fault.column().isEmpty() ? "вся строка" : fault.column();
    }

    private Component buttons(Content content) {
        boolean whole = content.faults().isEmpty();
        Button button = new Button((whole ? "Загрузить: " : "Загрузить верные строки: ") + content.good(), event -> {
            try {
                load.accept(!whole);
            } catch (RuntimeException refused) {
                ErrorNotice.show(refused);
                event.getSource().setEnabled(true);
            }
        });
        button.setDisableOnClick(true);
        Div line = new Div(button);
        line.addClassName("toolbar");
        if (whole) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            line.add(Downloads.workbook(
                    "Строки с ошибками и причинами: " + content.faulty(),
                    "Строки с ошибками.xlsx",
                    () -> content.returned().xlsx()));
        }
        return line;
    }
}
