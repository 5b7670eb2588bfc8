package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.Notices;

/** What can be done with a draft: keep it, or throw it away after a question. */
public final class DraftActions extends Div {

    /**
     * @param question «Удалить проект письма?»
     * @param list route of the page that is left to
     */
    public DraftActions(Runnable save, String question, Runnable discard, String list) {
        Button keep = new Button("Сохранить", event -> save.run());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button drop = new Button(
                "Удалить проект",
                event -> ConfirmDialogs.askBeforeLoss(question, "Введённый текст пропадёт.", "Удалить", () -> {
                    discard.run();
                    Notices.done("Проект удалён.");
                    getUI().ifPresent(ui -> ui.navigate(list));
                }));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(keep, drop);
        addClassName("step-actions");
    }
}
