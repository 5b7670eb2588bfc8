package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateChoice;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.shared.ui.ErrorNotice;

/** A document with invented data, written by a template; which cases it shows can be chosen. */
class TemplateSample extends Div {

    private static final String FILE = "Образец.docx";

    private final transient TemplateLibrary library;
    private final DocumentKind kind;
    private final transient Function<Set<String>, byte[]> write;
    private final Div sheets = new Div();

    /** What holds today; shown when it is asked for. */
    TemplateSample(TemplateLibrary library, DocumentKind kind) {
        this(library, kind, present -> library.preview(kind, present), false);
        Button show = new Button("Показать образец", VaadinIcon.EYE.create());
        show.addClickListener(event -> {
            remove(show);
            open();
        });
        add(show);
    }

    TemplateSample(TemplateLibrary library, DocumentKind kind, Function<Set<String>, byte[]> write) {
        this(library, kind, write, true);
    }

    private TemplateSample(
            TemplateLibrary library, DocumentKind kind, Function<Set<String>, byte[]> write, boolean open) {
        this.library = library;
        this.kind = kind;
        this.write = write;
        if (open) {
            open();
        }
    }

    private void open() {
        CheckboxGroup<TemplateChoice> cases = new CheckboxGroup<>();
        cases.setLabel("Что есть в документе");
        cases.setItems(library.choices(kind));
        cases.setItemLabelGenerator(TemplateChoice::title);
        Set<String> usual = library.usualChoices(kind);
        Set<TemplateChoice> ticked = new LinkedHashSet<>();
        library.choices(kind).stream()
                .filter(choice -> usual.contains(choice.key()))
                .forEach(ticked::add);
        cases.setValue(ticked);
        cases.addValueChangeListener(event -> show(event.getValue()));
        Details choice = new Details("Показать другой случай", cases);
        add(choice, sheets);
        show(ticked);
    }

    private void show(Set<TemplateChoice> chosen) {
        Set<String> present = new LinkedHashSet<>();
        chosen.forEach(choice -> present.add(choice.key()));
        try {
            DocumentPreview preview = new DocumentPreview(write.apply(present), FILE);
            sheets.removeAll();
            sheets.add(preview);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
