package ru.nastavnik.document.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditableOrder;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;

/**
 * Print, sign, register, for papers other than orders: a protocol, which bears the day of its meeting, and a letter,
 * which bears the day on which it leaves.
 */
public class SignedSheetForm extends Div {

    /**
     * @param paper checks the role and writes the paper as it stands now
     * @param wording how it reads with what a sheet states otherwise that was changed after it was printed
     * @param who signs it, «Председатель и секретарь подписали протокол»
     * @param fixed its date if that is printed; null: the day is asked for
     * @param register gets what was entered; refusals appear beside the fields
     */
    public SignedSheetForm(
            Documents documents,
            Supplier<RegisterDocument> paper,
            EditableOrder wording,
            String who,
            @Nullable LocalDate fixed,
            LocalDate today,
            Consumer<SignedPaper> register) {
        SigningForm form = new SigningForm(documents, paper, SheetWords.of(who, fixed), false, today, null);
        form.editable(wording);
        add(form, form.confirmButton("Зарегистрировать", register));
    }
}
