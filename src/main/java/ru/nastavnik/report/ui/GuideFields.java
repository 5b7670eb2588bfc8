package ru.nastavnik.report.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.FormulaText;
import ru.nastavnik.shared.ui.ConfirmDialogs;

/** Fields over the places of a definition: each writes what it holds, and nothing else. */
class GuideFields {
    private static final String GONE = "этого больше нет: выберите другое";

    private final boolean editable;
    private final Runnable changed;
    private final Runnable rebuilt;

    /**
     * @param changed something was written
     * @param rebuilt something was added, taken away or moved: the page is to be made anew
     */
    GuideFields(boolean editable, Runnable changed, Runnable rebuilt) {
        this.editable = editable;
        this.changed = changed;
        this.rebuilt = rebuilt;
    }

    boolean editable() {
        return editable;
    }

    void written() {
        changed.run();
    }

    TextField text(String label, ObjectNode owner, String name) {
        TextField field = new TextField(label);
        field.setValue(owner.path(name).asText(""));
        field.setReadOnly(!editable);
        field.addValueChangeListener(event -> {
            owner.put(name, event.getValue());
            changed.run();
        });
        return field;
    }

    TextArea longText(String label, ObjectNode owner, String name) {
        TextArea field = new TextArea(label);
        field.setValue(owner.path(name).asText(""));
        field.setReadOnly(!editable);
        field.setWidthFull();
        field.addValueChangeListener(event -> {
            owner.put(name, event.getValue());
            changed.run();
        });
        return field;
    }

    Checkbox flag(String label, ObjectNode owner, String name) {
        Checkbox field = new Checkbox(label, owner.path(name).asBoolean());
        field.setReadOnly(!editable);
        field.addValueChangeListener(event -> {
            owner.put(name, event.getValue().booleanValue());
            changed.run();
        });
        return field;
    }

    /** @param titles of what may be chosen, by code; what stands there already may stay */
    ComboBox<String> choice(
            String label, ObjectNode owner, String name, Map<String, String> titles, boolean mayBeEmpty) {
        String chosen = owner.path(name).asText("");
        List<String> codes = new ArrayList<>(titles.keySet());
        if (!chosen.isEmpty() && !codes.contains(chosen)) {
            codes.add(chosen);
        }
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(codes);
        field.setItemLabelGenerator(code -> titles.getOrDefault(code, GONE));
        field.setClearButtonVisible(mayBeEmpty);
        field.setReadOnly(!editable);
        if (!chosen.isEmpty()) {
            field.setValue(chosen);
        }
        field.addValueChangeListener(event -> {
            if (event.getValue() == null) {
                if (mayBeEmpty) {
                    owner.remove(name);
                    changed.run();
                }
            } else {
                owner.put(name, event.getValue());
                changed.run();
            }
        });
        return field;
    }

    /** The same where the rest of the page depends on the choice. */
    ComboBox<String> ruling(String label, ObjectNode owner, String name, Map<String, String> titles) {
        ComboBox<String> field = choice(label, owner, name, titles, false);
        field.addValueChangeListener(event -> rebuilt.run());
        return field;
    }

    /** Several of them, in the order of what may be chosen. */
    MultiSelectComboBox<String> many(
            String label, ObjectNode owner, String name, Map<String, String> titles, String empty) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label);
        Set<String> chosen =
                texts(owner.path(name)).stream().collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        Map<String, String> known = new LinkedHashMap<>(titles);
        chosen.forEach(code -> known.putIfAbsent(code, code));
        field.setItems(known.keySet());
        field.setItemLabelGenerator(code -> known.getOrDefault(code, code));
        field.setHelperText(empty);
        field.setReadOnly(!editable);
        field.setValue(chosen);
        field.addValueChangeListener(event -> {
            ArrayNode array = owner.putArray(name);
            known.keySet().stream().filter(event.getValue()::contains).forEach(array::add);
            changed.run();
        });
        return field;
    }

    /** @param codes that the formula may read, by the names that stand on the page */
    TextField formula(ObjectNode owner, String name, Map<String, String> codes) {
        Map<String, String> titles = new LinkedHashMap<>();
        codes.forEach((title, code) -> titles.put(code, title));
        TextField field = new TextField("Формула");
        field.setValue(FormulaText.inWords(owner.path(name).asText(""), code -> titles.getOrDefault(code, code)));
        field.setReadOnly(!editable);
        field.setHelperText(codes.isEmpty() ? "" : "Можно назвать: «" + String.join("», «", codes.keySet()) + "»");
        field.addClassName("definition-formula");
        field.addValueChangeListener(event -> {
            try {
                String coded = FormulaText.fromWords(event.getValue(), codes);
                Formula.parse(coded);
                field.setInvalid(false);
                owner.put(name, coded);
                changed.run();
            } catch (IllegalArgumentException wrong) {
                field.setErrorMessage(wrong.getMessage());
                field.setInvalid(true);
            }
        });
        return field;
    }

    /** Takes away, and moves earlier in the list; nothing in a version that does not change. */
    Component place(ArrayNode list, JsonNode element, String what) {
        Div buttons = new Div();
        if (!editable) {
            return buttons;
        }
        int index = indexOf(list, element);
        if (index > 0) {
            Button earlier = new Button(VaadinIcon.ARROW_UP.create(), event -> {
                list.remove(indexOf(list, element));
                list.insert(index - 1, element);
                rebuilt();
            });
            earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            earlier.setAriaLabel("Поставить раньше: " + what);
            buttons.add(earlier);
        }
        Button remove = new Button(
                VaadinIcon.TRASH.create(),
                event -> ConfirmDialogs.askBeforeLoss("Убрать?", what + " пропадёт из черновика.", "Убрать", () -> {
                    list.remove(indexOf(list, element));
                    rebuilt();
                }));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel("Убрать: " + what);
        buttons.add(remove);
        return buttons;
    }

    /** @param fresh writes what a new element begins with */
    Component add(String label, ArrayNode list, java.util.function.Consumer<ObjectNode> fresh) {
        Div place = new Div();
        if (editable) {
            Button add = new Button(label, VaadinIcon.PLUS.create(), event -> {
                fresh.accept(list.addObject());
                rebuilt();
            });
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(add);
        }
        return place;
    }

    void rebuilt() {
        changed.run();
        rebuilt.run();
    }

    /** A code that no element of the list has yet. */
    static String freeCode(ArrayNode list, String name, String prefix) {
        Set<String> taken = new TreeSet<>();
        list.forEach(element -> taken.add(element.path(name).asText()));
        int number = list.size();
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static ArrayNode list(ObjectNode owner, String name) {
        return owner.path(name) instanceof ArrayNode list ? list : owner.putArray(name);
    }

    static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }

    static Div line(@Nullable Component... fields) {
        Div line = new Div();
        for (Component field : fields) {
            if (field != null) {
                line.add(field);
            }
        }
        line.addClassName("definition-fields");
        return line;
    }

    private static int indexOf(ArrayNode list, JsonNode element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                return i;
            }
        }
        return -1;
    }
}
