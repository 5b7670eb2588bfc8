package ru.nastavnik.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.workflow.DiagramPosition;
import ru.nastavnik.workflow.DiagramPosition.Element;

/**
 * A BPMN model with the position of one instance: what has passed, what is now, what comes next, in colours and as
 * text for those who do not see the picture. Drawn by bpmn-js, whose logo stays visible.
 */
public class ProcessDiagram extends Div {

    @Tag("process-diagram")
    @NpmPackage(value = "bpmn-js", version = "18.31.1")
    @JsModule("./process-diagram.js")
    private static class Picture extends Component {
        Picture(DiagramPosition position) {
            getElement().setProperty("passed", ids(position.passed()));
            getElement().setProperty("current", ids(position.current()));
            getElement().setProperty("next", ids(position.next()));
            getElement().setProperty("xml", position.bpmnXml());
        }

        private static String ids(List<Element> elements) {
            return String.join(" ", elements.stream().map(Element::id).toList());
        }
    }

    public ProcessDiagram(DiagramPosition position) {
        addClassName("process-diagram");
        Picture picture = new Picture(position);
        picture.getElement().setAttribute("role", "group");
        picture.getElement().setAttribute("aria-label", "Схема процесса; то же текстом ниже");
        Section text = new Section(
                group("Сейчас", "current", position.current(), "Процесс завершён."),
                group("Дальше", "next", position.next(), "Это последний шаг."),
                group("Пройдено", "passed", position.passed(), "Ещё ничего: процесс только начался."));
        text.addClassName("process-text");
        text.getElement().setAttribute("aria-label", "Положение процесса текстом");
        add(picture, text);
    }

    private static Component group(String title, String kind, List<Element> elements, String none) {
        Div group = new Div(new H3(title));
        group.addClassNames("process-group", "process-group-" + kind);
        if (elements.isEmpty()) {
            group.add(new Paragraph(none));
        } else {
            UnorderedList list = new UnorderedList();
            // A long list scrolls in its frame, by keyboard too.
            list.getElement().setAttribute("tabindex", "0");
            elements.forEach(element -> list.add(new ListItem(element.label())));
            group.add(list);
        }
        return group;
    }
}
