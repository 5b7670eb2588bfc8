package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** The department sets the terms of an act that was registered before acts had terms. */
class MissingTermsPanel extends Section {
    private final transient LaunchScreens screens;
    private final transient LaunchView launch;
    private final transient Runnable again;

    MissingTermsPanel(LaunchScreens screens, LaunchView launch, Runnable again) {
        this.screens = screens;
        this.launch = launch;
        this.again = again;
        addClassName("card");
        Button begin = new Button("Задать сроки пунктов");
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div place = new Div(begin);
        begin.addClickListener(event -> {
            place.removeAll();
            edit(place);
        });
        add(
                new H2("Сроки пунктов не заданы"),
                new Paragraph("Распоряжение зарегистрировано, когда сроков пунктов в системе ещё не было. Пока их нет,"
                        + " контроль не видит опоздавших среди тех, кто до задачи ещё не дошёл."),
                place);
    }

    private void edit(Div place) {
        TermsEditor terms = new TermsEditor();
        FieldErrors errors = new FieldErrors().field("terms", terms);
        Button save = new Button("Сохранить сроки");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> ConfirmDialogs.ask(
                "Задать сроки пунктов?",
                "Они свяжут всех, до кого распоряжение дошло, со дня, когда дошло: кто пропустил срок, сразу станет"
                        + " опоздавшим. Уже сделанное отметится днём, когда сделано. Изменить сроки потом нельзя.",
                "Задать сроки",
                () -> save(terms.terms(), errors)));
        Paragraph note = new Paragraph("Предложены обычные сроки: сверьте их с текстом пунктов.");
        note.addClassName("subtitle");
        place.add(note, terms, save);
    }

    private void save(List<DutyTerm> terms, FieldErrors errors) {
        if (errors.accept(() -> screens.terms().enter(launch.id(), terms))) {
            Notices.done("Сроки пунктов заданы. Опоздавшие видны в контроле.");
            again.run();
        }
    }
}
