package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.OrganizationKind;

/** What one narrows the control matrix by: name, kind, stage, state. */
class MatrixFilter extends Div {
    private final TextField text = new TextField("Организация");
    private final ComboBox<OrganizationKind> kind = new ComboBox<>("Вид");
    private final ComboBox<Stage> stage = new ComboBox<>("Этап");
    private final Select<OrganizationsShown> shown = new Select<>();

    MatrixFilter(Runnable changed) {
        addClassName("toolbar");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> changed.run());
        kind.setItems(OrganizationKind.values());
        kind.setItemLabelGenerator(OrganizationKind::title);
        kind.setClearButtonVisible(true);
        kind.setPlaceholder("все");
        kind.addValueChangeListener(event -> changed.run());
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Stage::title);
        stage.setClearButtonVisible(true);
        stage.setPlaceholder("все");
        stage.addValueChangeListener(event -> changed.run());
        shown.setLabel("Показать");
        shown.setItems(OrganizationsShown.values());
        shown.setItemLabelGenerator(OrganizationsShown::title);
        shown.setValue(OrganizationsShown.ALL);
        shown.addValueChangeListener(event -> changed.run());
        add(text, kind, stage, shown);
    }

    void show(OrganizationsShown wanted) {
        shown.setValue(wanted);
    }

    /** Whether it asks for what may miss its term. */
    boolean wantsConcerns() {
        return shown.getValue() == OrganizationsShown.CONCERNING;
    }

    /** The only stage whose column is wanted; null for all. */
    @Nullable
    Stage stage() {
        return stage.getValue();
    }

    /** «название содержит «лицей», вид – школа, с просроченным»; empty where nothing is left out. */
    String words() {
        List<String> words = new ArrayList<>();
        if (!text.getValue().isBlank()) {
            words.add("название или муниципалитет содержит «" + text.getValue().strip() + "»");
        }
        if (kind.getValue() != null) {
            words.add("вид – " + kind.getValue().title());
        }
        if (stage.getValue() != null) {
            words.add("этап – " + stage.getValue().title());
        }
        if (shown.getValue() != OrganizationsShown.ALL) {
            words.add(shown.getValue().title());
        }
        return String.join(", ", words);
    }

    List<MatrixRow> of(List<MatrixRow> rows) {
        String part = text.getValue().strip().toLowerCase(Locale.ROOT);
        OrganizationKind wanted = kind.getValue();
        return rows.stream()
                .filter(row -> part.isEmpty() || contains(row.name(), part) || contains(row.municipality(), part))
                .filter(row -> wanted == null || row.kind() == wanted)
                .filter(row -> shown.getValue().includes(row, stage()))
                .toList();
    }

    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part);
    }
}
