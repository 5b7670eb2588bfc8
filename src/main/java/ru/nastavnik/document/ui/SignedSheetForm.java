package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;

/**
 * Print, sign on paper, register, for papers other than orders: a protocol, which bears the day of its meeting, and a
 * letter, which bears the day on which it leaves.
 */
public class SignedSheetForm extends Div {

    private final DatePicker date = DateFields.date("Дата документа", DayKind.DOCUMENT);
    private final NumberField number = new NumberField();
    private final Checkbox sameSheet = new Checkbox();
    private final ScanUpload scan = new ScanUpload();
    private final transient FieldErrors errors =
            new FieldErrors().field("date", date).field("number", number).field("versionCode", sameSheet);

    /**
     * @param paper checks the role and writes the paper as it stands now
     * @param who signs it, «Председатель и секретарь подписали протокол»
     * @param fixed its date if that is printed; null: the day is asked for
     * @param register gets what was entered; refusals appear beside the fields
     */
    public SignedSheetForm(
            Documents documents,
            Supplier<RegisterDocument> paper,
            String who,
            @Nullable LocalDate fixed,
            LocalDate today,
            Consumer<SignedPaper> register) {
        addClassName("signing-form");
        PaperState state = documents.state(paper.get(), fixed == null ? today : fixed);
        PaperDesk desk = new PaperDesk(documents, paper);
        desk.showCode(state.code().printed());
        date.setValue(fixed == null ? today : fixed);
        date.setMax(today);
        date.setVisible(fixed == null);
        number.propose(state);
        if (fixed == null) {
            date.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    number.propose(documents.state(paper.get(), event.getValue()));
                }
            });
        }
        sameSheet.setLabel(who + " на бумаге, внизу листа код " + state.code().printed());
        Button enter = new Button("Зарегистрировать", event -> enter(state, register));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H3("1. Напечатайте"),
                desk,
                new H3("2. Подпишите на бумаге, впишите номер и внесите его сюда"),
                date,
                number,
                sameSheet,
                scan,
                enter);
    }

    private void enter(PaperState state, Consumer<SignedPaper> register) {
        LocalDate day = date.getValue();
        boolean complete = errors.require("date", day != null, "Укажите дату документа")
                & errors.require("number", !number.getValue().isBlank(), "Укажите номер из книги регистрации")
                & errors.require(
                        "versionCode",
                        sameSheet.getValue(),
                        "Сверьте код внизу подписанного листа: так бумага и система не разойдутся");
        if (complete && day != null) {
            errors.accept(() -> register.accept(new SignedPaper(
                    day, state.code().printed(), number.getValue().strip(), scan.file())));
        }
    }
}
