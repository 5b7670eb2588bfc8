package ru.nastavnik.version.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.version.MigrationItem;
import ru.nastavnik.version.MigrationRun;
import ru.nastavnik.version.ModelMigrations;
import ru.nastavnik.workflow.ProcessKey;

/** A run: its progress while it goes on, then what became of each instance, and why some stay. */
class RunPanel extends Section {
    private final transient ModelMigrations migrations;
    private final transient MigrationRun run;
    private final transient Map<ProcessKey, String> titles;
    private final Div list = new Div();

    RunPanel(ModelMigrations migrations, MigrationRun run, Map<ProcessKey, String> titles, Runnable whenFinished) {
        this.migrations = migrations;
        this.run = run;
        this.titles = titles;
        addClassName("card");
        String whose = run.organizationName() == null ? "" : ": " + run.organizationName();
        add(new H2((run.trial() ? "Пробный перенос" : "Перенос") + whose));
        if (run.finished()) {
            showResult();
        } else {
            add(new ProgressPanel(this::progress, whenFinished));
        }
    }

    private ProgressPanel.Progress progress() {
        return migrations
                .latest()
                .filter(latest -> latest.id().equals(run.id()))
                .map(latest -> new ProgressPanel.Progress(
                        latest.all() - latest.waiting(),
                        latest.all(),
                        latest.finished(),
                        run.trial() ? "Проверено процессов" : "Пройдено процессов"))
                .orElseGet(() -> new ProgressPanel.Progress(1, 1, true, ""));
    }

    private void showResult() {
        add(new Paragraph(summary()));
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        Checkbox onlyStaying = new Checkbox("Только те, что остаются на своей версии");
        onlyStaying.setValue(run.staying() > 0);
        onlyStaying.setVisible(run.staying() > 0);
        onlyStaying.addValueChangeListener(event -> showItems(event.getValue()));
        add(onlyStaying, list);
        showItems(onlyStaying.getValue());
    }

    private String summary() {
        String moved = Plural.count(run.done(), "процесс", "процесса", "процессов");
        String staying = Plural.count(run.staying(), "процесс", "процесса", "процессов");
        if (run.trial()) {
            return run.staying() == 0
                    ? "Перенести можно всё: " + moved + ". Пока ничего не изменилось."
                    : "Перенести можно " + moved + "; на своей версии "
                            + Plural.of(run.staying(), "останется ", "останутся ", "останутся ") + staying
                            + ". Пока ничего не изменилось.";
        }
        return run.staying() == 0
                ? "Перенесено всё: " + moved + "."
                : "Перенесено: " + moved + ". На своей версии "
                        + Plural.of(run.staying(), "остался ", "остались ", "остались ") + staying
                        + ".";
    }

    private void showItems(boolean onlyStaying) {
        list.removeAll();
        List<MigrationItem> items = migrations.items(run.id(), onlyStaying);
        items.forEach(item -> list.add(row(item)));
    }

    private Component row(MigrationItem item) {
        Span process = new Span(titles.getOrDefault(
                item.instance().process(), item.instance().process().value()));
        process.addClassName("row-note");
        Div line = new Div(
                new Div(new Span(item.place() == null ? "Региональный уровень" : item.place()), process),
                new Span(item.reason() == null ? "" : item.reason()),
                new Div(state(item)));
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private StatusBadge state(MigrationItem item) {
        return switch (item.state()) {
            case WAITING -> StatusBadge.waiting("ждёт очереди");
            case DONE -> StatusBadge.done(run.trial() ? "можно перенести" : "перенесён");
            case REFUSED -> StatusBadge.warning("остаётся на своей версии");
            case FAILED -> StatusBadge.danger("не удалось");
        };
    }
}
