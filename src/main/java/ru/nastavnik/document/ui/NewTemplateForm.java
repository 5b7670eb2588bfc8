package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.template.UploadedTemplate;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.UploadTexts;

/** Takes a file, says what is wrong with it and where, shows what it writes, and puts it in force from a day on. */
class NewTemplateForm extends Div {

    private final transient TemplateLibrary library;
    private final DocumentKind kind;
    private final transient Runnable changed;
    private final Div report = new Div();
    private final TextArea note = new TextArea("Что изменено");
    private final DatePicker from = DateFields.date("Действует с", DayKind.EFFECTIVE_FROM);
    private final transient FieldErrors errors =
            new FieldErrors().field("note", note).field("effectiveFrom", from);

    NewTemplateForm(TemplateLibrary library, DocumentKind kind, LocalDate today, Runnable changed) {
        this.library = library;
        this.kind = kind;
        this.changed = changed;
        note.setWidthFull();
        note.setMaxLength(500);
        note.setRequiredIndicatorVisible(true);
        from.setValue(today);
        from.setMin(today);
        from.setRequiredIndicatorVisible(true);
        from.setHelperText("По дате документа");
        report.getElement().setAttribute("aria-live", "polite");
        add(upload(), report);
    }

    private Upload upload() {
        Upload upload = new Upload(new BoundedUpload(UploadedTemplate.MAX_BYTES, this::check));
        upload.setAcceptedFileTypes(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(UploadedTemplate.MAX_BYTES);
        upload.setI18n(UploadTexts.of("Файл больше 5 МБ.", "Нужен документ Word (.docx)."));
        upload.setUploadButton(new Button("Выбрать файл шаблона"));
        upload.setDropLabel(new Span("документ .docx до 5 МБ"));
        upload.addFileRemovedListener(event -> report.removeAll());
        return upload;
    }

    /** Says what is wrong with the file, or shows what it writes. */
    void check(String fileName, byte[] content) {
        report.removeAll();
        try {
            List<String> problems = library.problems(kind, fileName, content);
            if (problems.isEmpty()) {
                offer(fileName, content);
            } else {
                refuse(problems);
            }
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void refuse(List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.stream().map(ListItem::new).forEach(list::add);
        report.add(
                StatusBadge.danger(
                        "Файл не принят: " + Plural.count(problems.size(), "замечание", "замечания", "замечаний")),
                list,
                new Paragraph("Действующий шаблон не изменился. Исправьте файл и загрузите его снова."));
    }

    private void offer(String fileName, byte[] content) {
        Button put = new Button("Ввести в действие", event -> ask(fileName, content));
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(note, from, put);
        fields.addClassName("order-settings");
        report.add(
                StatusBadge.done("Замечаний нет"),
                new Paragraph("Так выглядит документ, составленный по этому файлу. Данные в нём вымышлены."),
                new TemplateSample(library, kind, present -> library.preview(kind, fileName, content, present)),
                fields);
    }

    private void ask(String fileName, byte[] content) {
        LocalDate day = from.getValue();
        boolean filled = errors.require("note", !note.isEmpty(), "Напишите, что изменено в шаблоне");
        filled &= errors.require("effectiveFrom", day != null, "Укажите дату");
        if (!filled || day == null) {
            return;
        }
        ConfirmDialogs.ask(
                "Ввести шаблон в действие с " + DateFields.text(day) + "?",
                "По нему будут составляться документы с этой датой и позже. Зарегистрированные документы не изменятся;"
                        + " листы, которые напечатаны раньше и ещё не внесены, придётся напечатать и подписать заново,"
                        + " если изменился их текст.",
                "Ввести в действие",
                () -> {
                    if (errors.accept(() -> library.putInForce(kind, fileName, content, note.getValue(), day))) {
                        Notices.done("Шаблон сохранён. Он действует с " + DateFields.text(day) + ".");
                        changed.run();
                    }
                });
    }
}
