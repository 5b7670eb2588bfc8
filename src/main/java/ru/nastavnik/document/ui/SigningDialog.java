package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** An order is printed, signed on paper and registered without leaving the page. */
public class SigningDialog extends Dialog {

    /**
     * @param consequence what the signature brings about
     * @param sign gets what was entered; refusals appear beside the fields
     * @param done what is said afterwards
     */
    public SigningDialog(
            String title,
            String consequence,
            SigningForm form,
            Consumer<SignedPaper> sign,
            String done,
            Runnable afterwards) {
        super(title);
        setWidth("min(560px, 96vw)");
        Button confirm = form.confirmButton("Подписан на бумаге", signed -> {
            sign.accept(signed);
            close();
            Notices.done(done);
            afterwards.run();
        });
        add(new Paragraph(consequence), form);
        TypedInput.guard(this);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
