package ru.nastavnik.load.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.ImportReview;
import ru.nastavnik.shared.ui.LoadRun;
import ru.nastavnik.shared.ui.Plural;

/** What a file would bring, what only its sender can say, what is wrong with it cell by cell, and the button that loads it. */
class LoadCheck extends Section {
    private final transient Supplier<FileLoad> kind;
    private final ImportReview review;
    private final LoadRun run;
    private int rows;
    private transient @Nullable LoadFile file;

    /**
     * @param kind by which the file is read, and loaded when the person confirms
     * @param loaded called when that is done
     */
    LoadCheck(Supplier<FileLoad> kind, LongWorks works, Consumer<LoadFile> loaded) {
        this.kind = kind;
        addClassName("card");
        setVisible(false);
        review = new ImportReview(answers -> read(), partly -> {
            LoadFile known = file;
            if (known != null) {
                LoadFile answered = known.answered(review().answers());
                LoadFile wanted = partly ? answered.withoutFaultyRows() : answered;
                FileLoad by = kind.get();
                run().load(rows, () -> by.apply(wanted), () -> loaded.accept(wanted));
            }
        });
        run = new LoadRun(works, review);
        add(review, run);
    }

    private ImportReview review() {
        return review;
    }

    private LoadRun run() {
        return run;
    }

    /** Reads the file and shows what it would bring; refuses what is no table. */
    void show(LoadFile chosen) {
        review.forget();
        file = chosen;
        show(chosen.name(), kind.get().preview(chosen));
    }

    private void read() {
        LoadFile known = file;
        if (known != null) {
            try {
                show(known.name(), kind.get().preview(known.answered(review.answers())));
            } catch (RuntimeException refused) {
                ErrorNotice.show(refused);
            }
        }
    }

    private void show(String name, LoadPreview preview) {
        setVisible(true);
        int count = preview.rows().size();
        rows = count;
        review.show(
                "Проверка: " + name,
                new ImportReview.Content(
                        preview.understanding(),
                        preview.faults(),
                        preview.faultyRows(),
                        preview.warnings(),
                        count == 0 ? "" : Plural.count(count, "строка", "строки", "строк"),
                        count == 0 ? null : rows(preview.rows()),
                        preview.returned()));
    }

    void clear() {
        review.forget();
        file = null;
        setVisible(false);
    }

    private static Grid<LoadPreview.Row> rows(List<LoadPreview.Row> rows) {
        Grid<LoadPreview.Row> grid = new Grid<>();
        grid.addColumn(LoadPreview.Row::number)
                .setHeader("Строка")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(LoadPreview.Row::subject).setHeader("Чьи данные");
        grid.addColumn(LoadPreview.Row::content).setHeader("Данные").setFlexGrow(2);
        grid.setItems(rows);
        grid.setHeight("18rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return grid;
    }
}
