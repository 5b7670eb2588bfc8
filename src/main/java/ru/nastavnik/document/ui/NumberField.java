package ru.nastavnik.document.ui;

import com.vaadin.flow.component.textfield.TextField;
import ru.nastavnik.document.PaperState;

/** The number of the organisation's register: proposed, and open to correction as long as it is not printed on the sheet. */
class NumberField extends TextField {

    private static final int LONGEST = 30;

    NumberField() {
        super("Номер");
        setMaxLength(LONGEST);
    }

    /** Puts the number there that the paper holds or that its register gives next. */
    void propose(PaperState state) {
        setValue(state.proposedNumber());
        explain(state);
    }

    /** Says where the number comes from, and leaves what was typed. */
    void explain(PaperState state) {
        boolean printed = state.reserved() != null;
        setReadOnly(printed);
        setHelperText(
                printed
                        ? "Занят за этим документом и напечатан на листе"
                        : "Книга «" + state.book() + "». Предложен следующий номер: исправьте, если в вашей"
                                + " книге другой");
    }
}
