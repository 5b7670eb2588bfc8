package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import ru.nastavnik.shared.DomainException;

/** Takes back what was sent, as long as nobody has decided on it. */
public final class CallBackButton extends Button {

    /**
     * @param label what is taken back: «Отозвать дорожную карту»
     * @param consequence what happens then, for the question before it
     * @param done what is said afterwards
     * @param afterwards shows the page as it is then; also after a refusal, which means that somebody has decided
     */
    public CallBackButton(String label, String consequence, Runnable callBack, String done, Runnable afterwards) {
        super(label, VaadinIcon.ROTATE_LEFT.create());
        addClassName("call-back");
        addClickListener(event -> ConfirmDialogs.ask(label + "?", consequence, "Отозвать", () -> {
            try {
                callBack.run();
                Notices.done(done);
            } catch (DomainException refused) {
                ErrorNotice.show(refused);
            }
            afterwards.run();
        }));
    }
}
