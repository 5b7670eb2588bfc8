package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.ReasonDialog;

/** For a paper that was signed and waits for its number: whoever keeps the register enters it, or gives the sheet back. */
public class RegistrationForm extends Div {

    /**
     * @param paper checks the role and writes the paper as it was signed
     * @param signedOn its date
     * @param signedVersion the code at the foot of the signed sheet
     * @param register gets the number
     * @param giveBack gets what is wrong with the sheet
     * @param changed afterwards
     */
    public RegistrationForm(
            Documents documents,
            Supplier<RegisterDocument> paper,
            LocalDate signedOn,
            String signedVersion,
            Consumer<String> register,
            Consumer<String> giveBack,
            Runnable changed) {
        addClassName("signing-form");
        PaperState state = documents.state(paper.get(), signedOn);
        PaperDesk desk = new PaperDesk(documents, paper);
        desk.showCode(state.code().printed());
        NumberField number = new NumberField();
        number.propose(state);
        FieldErrors errors = new FieldErrors().field("number", number);
        Button enter = new Button("Зарегистрировать", event -> {
            if (errors.require("number", !number.getValue().isBlank(), "Укажите номер из книги регистрации")
                    && errors.accept(() -> register.accept(number.getValue().strip()))) {
                changed.run();
            }
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(
                "Вернуть директору",
                event -> new ReasonDialog(
                                "Вернуть лист директору",
                                "Подпись в системе снимается: директор решит заново. Номер не вносится.",
                                "Вернуть",
                                giveBack,
                                changed)
                        .open());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new Paragraph("Подписан " + DateFields.text(signedOn) + ". Впишите номер в лист и внесите его сюда. "
                        + "Сверьте: внизу листа код "
                        + VersionCode.typed(signedVersion).printed() + "."),
                number,
                enter,
                back,
                desk);
    }
}
