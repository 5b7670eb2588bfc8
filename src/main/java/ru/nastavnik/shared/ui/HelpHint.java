package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A «?» beside what is not obvious: an explanation in the user's words with the point of the directive. */
public class HelpHint extends Div {

    public HelpHint(String about, String explanation, String point) {
        addClassName("help-hint");
        Button mark = new Button("?");
        mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        mark.setAriaLabel("Пояснение: " + about);
        Popover popover = new Popover();
        popover.setTarget(mark);
        popover.setPosition(PopoverPosition.BOTTOM);
        popover.setAriaLabel("Пояснение: " + about);
        Div text = new Div(new Paragraph(explanation));
        text.addClassName("help-text");
        if (!point.isEmpty()) {
            Span source = new Span("Пункт " + point + " распоряжения");
            source.addClassName("point");
            text.add(source);
        }
        popover.add(text);
        add(mark, popover);
    }
}
