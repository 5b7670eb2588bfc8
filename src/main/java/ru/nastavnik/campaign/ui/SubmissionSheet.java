package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.campaign.CellProblem;
import ru.nastavnik.campaign.SubmissionPage;
import ru.nastavnik.campaign.Submissions;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ReturningExport;

/** The figures as they are typed: rows of fields, kept with every change, told beside the field what is wrong. */
class SubmissionSheet extends Div {
    private final transient CampaignServices services;
    private final transient SubmissionPage page;
    private final transient Runnable again;
    private final transient SubmissionId id;
    private final transient RegisterOrigin origins;
    private final List<FigureField> fields = new ArrayList<>();
    private final Div offers = new Div();
    private final Div rows = new Div();
    private final Span state = new Span("Введённое сохраняется само.");
    private final Div conflict = new Div();
    private final Button submit = new Button("Сдать показатели", VaadinIcon.PAPERPLANE.create());
    private int version;
    private int lastItem;
    private boolean strict;
    private boolean taking;

    SubmissionSheet(CampaignServices services, SubmissionPage page, Runnable again) {
        this.services = services;
        this.page = page;
        this.again = again;
        this.id = page.submission().id();
        this.origins = new RegisterOrigin(services, page);
        this.version = page.submission().version();
        rows.addClassName("sheet");
        conflict.addClassName("notice-warning");
        conflict.setVisible(false);
        for (Item item : page.items()) {
            addRow(item);
        }
        boolean free = page.form().items().kind() == ItemsKind.FREE;
        if (free && page.items().isEmpty()) {
            addRow(new Item("1", "1"));
        }
        add(conflict);
        showOffers();
        add(offers, byFile(), rows);
        if (free) {
            Button another = new Button("Добавить строку", VaadinIcon.PLUS.create());
            another.addClickListener(event -> addRow(new Item(Integer.toString(lastItem + 1), "")));
            add(another);
        }
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(event -> askToSubmit());
        state.addClassName("draft-state");
        state.getElement().setAttribute("role", "status");
        Div foot = new Div(submit, state);
        foot.addClassName("sheet-foot");
        add(foot);
        show(page.problems());
    }

    private Component byFile() {
        ReturningExport export = new ReturningExport(
                "показатели", () -> services.files().workbook(id).xlsx());
        export.setButtonText("Выгрузить таблицу");
        Button fill = new Button("Заполнить из файла", VaadinIcon.UPLOAD_ALT.create());
        fill.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fill.addClickListener(event -> new FillFromFileDialog(services.files(), id, () -> version, again).open());
        Div line = new Div(export, fill);
        line.addClassName("toolbar");
        return line;
    }

    private void showOffers() {
        offers.removeAll();
        long offered = fields.stream().filter(FigureField::isOffered).count();
        if (offered > 0) {
            offers.add(takeAll(offered));
        }
    }

    private Component takeAll(long offered) {
        Button take = new Button("Взять всё из реестра", VaadinIcon.DOWNLOAD_ALT.create(), event -> askToTakeAll());
        Span about = new Span("Что знает реестр: " + Plural.count(offered, "число", "числа", "чисел")
                + ". Проверьте и поправьте, если на деле иначе.");
        Div line = new Div(take, about);
        line.addClassName("toolbar");
        return line;
    }

    /** What was typed already is not overwritten unasked. */
    private void askToTakeAll() {
        long typed = fields.stream()
                .filter(FigureField::differs)
                .filter(FigureField::isTyped)
                .count();
        if (typed == 0) {
            takeAllNow();
            return;
        }
        ConfirmDialogs.askBeforeLoss(
                "Взять всё из реестра?",
                "Введено иначе, чем в реестре: "
                        + Plural.count(typed, "показатель", "показателя", "показателей")
                        + ". Введённое заменится числами реестра.",
                "Взять",
                this::takeAllNow);
    }

    private void takeAllNow() {
        taking = true;
        fields.forEach(FigureField::take);
        taking = false;
        keep();
    }

    private void addRow(Item item) {
        Section row = new Section();
        row.addClassNames("card", "sheet-row");
        boolean free = page.form().items().kind() == ItemsKind.FREE;
        String title = free ? page.form().items().title() + " " + item.code() : item.title();
        if (free) {
            lastItem = Math.max(lastItem, Integer.parseInt(item.code()));
        }
        List<FigureField> ofRow = new ArrayList<>();
        if (!title.isEmpty()) {
            Div head = new Div(new H3(title));
            head.addClassName("title-line");
            if (free) {
                Button remove = new Button(VaadinIcon.TRASH.create(), event -> askToRemove(row, ofRow, title));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
                remove.setAriaLabel("Убрать строку: " + title);
                head.add(remove);
            }
            row.add(head);
        }
        Div cells = new Div();
        cells.addClassName("sheet-cells");
        for (Figure figure : page.form().figures()) {
            if (figure.concerns(item.code())) {
                CellKey cell = new CellKey(item.code(), figure.key());
                FigureField field = new FigureField(
                        cell,
                        figure,
                        title,
                        page.cell(cell),
                        known(page, origins, cell),
                        saysForm(figure) ? this::keepAndAskRegisters : this::keep);
                ofRow.add(field);
                cells.add(field);
            }
        }
        fields.addAll(ofRow);
        row.add(cells);
        rows.add(row);
    }

    private void askToRemove(Section row, List<FigureField> ofRow, String title) {
        ConfirmDialogs.askBeforeLoss("Убрать строку?", title + ": введённое в ней пропадёт.", "Убрать", () -> {
            rows.remove(row);
            fields.removeAll(ofRow);
            keep();
        });
    }

    /** What the registers know of a row depends on the form that it names. */
    private boolean saysForm(Figure figure) {
        return page.form().formOfRow().filter(figure::equals).isPresent();
    }

    /** The fields stay as they are: what is being typed in others may not have come yet. */
    private void keepAndAskRegisters() {
        keep();
        if (taking || conflict.isVisible()) {
            return;
        }
        SubmissionPage now = services.submissions().page(id);
        RegisterOrigin from = new RegisterOrigin(services, now);
        fields.forEach(field -> field.know(known(now, from, field.cell())));
        showOffers();
    }

    private static FigureField.Known known(SubmissionPage page, RegisterOrigin origins, CellKey cell) {
        return new FigureField.Known(
                page.register().get(cell), page.submission().asOf(), origins.of(cell));
    }

    private void keep() {
        if (taking) {
            return;
        }
        try {
            Submissions.Saved saved = services.submissions().saveDraft(id, version, typed());
            version = saved.version();
            state.setText("Сохранено. Можно закрыть страницу и продолжить позже.");
            show(saved.problems());
        } catch (ConflictException faster) {
            tell(faster);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void askToSubmit() {
        strict = true;
        keep();
        if (conflict.isVisible()) {
            return;
        }
        long wrong = fields.stream().filter(FigureField::isWrong).count();
        if (wrong > 0) {
            pointOut(wrong);
            return;
        }
        ConfirmDialogs.ask(
                "Сдать показатели?",
                "После сдачи их нельзя изменить, пока не вернут с замечанием.",
                "Сдать",
                this::submit);
    }

    private void submit() {
        try {
            services.submissions().submit(id, version, typed());
            Notices.done("Показатели сданы.");
            again.run();
        } catch (ValidationException refused) {
            keep();
            pointOut(refused.violations().size());
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void pointOut(long wrong) {
        state.setText("Не сдано: " + Plural.count(wrong, "показатель", "показателя", "показателей")
                + " нужно исправить или пояснить. Введённое сохранено.");
        fields.stream().filter(FigureField::isWrong).findFirst().ifPresent(FigureField::focus);
    }

    /** Somebody else was faster: what stands on the screen stays there. */
    private void tell(ConflictException faster) {
        conflict.removeAll();
        Button theirs = new Button("Показать их вариант", event -> again.run());
        Button mine = new Button("Сохранить мой вариант", event -> overwrite());
        conflict.add(new Paragraph(faster.getMessage() + " Введённое вами осталось на экране."), mine, theirs);
        conflict.setVisible(true);
        submit.setEnabled(false);
        state.setText("Не сохранено.");
    }

    private void overwrite() {
        SubmissionPage now = services.submissions().page(id);
        if (!now.mayFill()) {
            ErrorNotice.show(new ConflictException("Показатели уже сданы: сохранить ваш вариант нельзя."));
            return;
        }
        version = now.submission().version();
        conflict.setVisible(false);
        submit.setEnabled(true);
        keep();
    }

    private void show(List<CellProblem> problems) {
        fields.forEach(field -> field.show(problems, strict));
    }

    private List<TypedFigure> typed() {
        return fields.stream().map(FigureField::typed).toList();
    }
}
