package ru.nastavnik.protocol.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.protocol.ProtocolContent.Decision;
import ru.nastavnik.protocol.ProtocolContent.Item;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;

/** The questions of the agenda, each with what was heard and what was decided. */
class ItemsEditor extends Div {
    private static final int LONGEST = 6000;

    private final transient List<ItemFields> items = new ArrayList<>();
    private final Div list = new Div();

    ItemsEditor(List<Item> content) {
        Button more = new Button(
                "Добавить вопрос", VaadinIcon.PLUS.create(), event -> add(new Item("", "", "", "", List.of())));
        add(list, more);
        content.forEach(this::add);
    }

    List<Item> content() {
        return items.stream().map(ItemFields::content).toList();
    }

    private void add(Item item) {
        ItemFields fields = new ItemFields(item);
        items.add(fields);
        list.add(fields);
        number();
    }

    private void drop(ItemFields fields) {
        items.remove(fields);
        list.remove(fields);
        number();
    }

    private void number() {
        for (int index = 0; index < items.size(); index++) {
            items.get(index).heading.setText("Вопрос " + (index + 1));
        }
    }

    private static Button removal(String what, Runnable remove) {
        Button button = new Button(VaadinIcon.TRASH.create(), event -> remove.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(what);
        button.setTooltipText(what);
        return button;
    }

    private static TextArea area(String label, String value) {
        TextArea area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        area.setValue(value);
        return area;
    }

    private final class ItemFields extends Div {
        private final H3 heading = new H3();
        private final TextField topic = new TextField("О чём (как в повестке дня)");
        private final TextArea heard;
        private final TextArea spoke;
        private final TextField vote = new TextField("Голосовали");
        private final transient List<DecisionFields> decisions = new ArrayList<>();
        private final Div decided = new Div();

        ItemFields(Item item) {
            topic.setValue(item.topic());
            topic.setWidthFull();
            topic.setMaxLength(600);
            heard = area("Слушали", item.heard());
            heard.setHelperText("Кого и о чём. Каждый абзац — с новой строки");
            spoke = area("Выступили (если кто-то выступал)", item.spoke());
            vote.setValue(item.vote());
            vote.setHelperText("Например, «единогласно» или «за – 12, против – 1». Пусто, если не голосовали");
            vote.setMaxLength(300);
            vote.setWidthFull();
            Button more = new Button("Добавить решение", event -> add(new Decision("", "", null)));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div head = new Div(heading, removal("Убрать вопрос", this::askToRemove));
            head.addClassName("step-file");
            addClassName("card");
            add(head, topic, heard, spoke, decided, more, vote);
            (item.decisions().isEmpty() ? List.of(new Decision("", "", null)) : item.decisions()).forEach(this::add);
        }

        Item content() {
            return new Item(
                    topic.getValue().strip(),
                    heard.getValue().strip(),
                    spoke.getValue().strip(),
                    vote.getValue().strip(),
                    decisions.stream()
                            .map(DecisionFields::content)
                            .filter(decision -> !decision.text().isEmpty())
                            .toList());
        }

        private void add(Decision decision) {
            DecisionFields fields = new DecisionFields(decision);
            fields.add(removal("Убрать решение", () -> {
                decisions.remove(fields);
                decided.remove(fields);
            }));
            decisions.add(fields);
            decided.add(fields);
        }

        private void askToRemove() {
            Item typed = content();
            if (typed.topic().isEmpty()
                    && typed.heard().isEmpty()
                    && typed.decisions().isEmpty()) {
                drop(this);
            } else {
                ConfirmDialogs.askBeforeLoss("Убрать вопрос?", "Введённое в нём пропадёт.", "Убрать", () -> drop(this));
            }
        }
    }

    private static final class DecisionFields extends Div {
        private final TextArea text;
        private final TextField responsible = new TextField("Ответственный");
        private final DatePicker term = DateFields.date("Срок", DayKind.TERM);

        DecisionFields(Decision decision) {
            text = area("Решили", decision.text());
            responsible.setValue(decision.responsible());
            responsible.setMaxLength(300);
            term.setValue(decision.term());
            addClassName("toolbar");
            add(text, responsible, term);
        }

        Decision content() {
            return new Decision(text.getValue().strip(), responsible.getValue().strip(), term.getValue());
        }
    }
}
