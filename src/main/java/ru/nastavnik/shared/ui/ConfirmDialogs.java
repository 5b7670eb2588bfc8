package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Questions before something is lost or becomes final. */
public final class ConfirmDialogs {

    private ConfirmDialogs() {}

    /**
     * Asks before an action that cannot be taken back.
     *
     * @param question what is about to happen, as a question
     * @param consequence what is lost or becomes final
     * @param action label of the confirming button: the verb itself, never «ОК»
     */
    public static void ask(String question, String consequence, String action, Runnable confirmed) {
        dialog(question, consequence, action, confirmed).open();
    }

    /** The same, with the confirming button in the colour of danger. */
    public static void askBeforeLoss(String question, String consequence, String action, Runnable confirmed) {
        ConfirmDialog dialog = dialog(question, consequence, action, confirmed);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String question, String consequence, String action, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        Div paragraphs = new Div();
        consequence.lines().forEach(line -> paragraphs.add(new Paragraph(line)));
        dialog.setText(paragraphs);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText("Не сейчас");
        dialog.addConfirmListener(event -> confirmed.run());
        return dialog;
    }
}
