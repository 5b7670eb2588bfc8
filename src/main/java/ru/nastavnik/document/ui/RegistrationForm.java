package ru.nastavnik.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.di.Instantiator;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditableOrder;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.ReasonDialog;

/** For a paper that was signed and waits for its number: whoever keeps the register enters it, or gives the sheet back. */
public class RegistrationForm extends Div {

    private final LocalDate signedOn;
    private final NumberField number = new NumberField();
    private final Checkbox edited = new Checkbox("Текст меняли после печати");
    private final ScanUpload scan = new ScanUpload();
    private final Div editing = new Div();
    private final transient FieldErrors errors =
            new FieldErrors().field("number", number).field("edited", edited);
    private transient @Nullable EditableOrder order;
    private transient @Nullable Consumer<SignedPaper> registerSheet;
    private @Nullable EditedSheetPart sheet;

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
        this.signedOn = signedOn;
        addClassName("signing-form");
        PaperState state = documents.state(paper.get(), signedOn);
        PaperDesk desk = new PaperDesk(documents, paper);
        desk.showCode(state.code().printed());
        number.propose(state);
        Button enter = new Button("Зарегистрировать", event -> {
            if (errors.require("number", !number.getValue().isBlank(), "Укажите номер из книги регистрации")
                    && enter(register)) {
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
        edited.setHelperText(
                "В Word или от руки. Система спросит, что изменилось, и сверит приказ с подписанным текстом.");
        edited.setVisible(false);
        edited.addValueChangeListener(event -> editing.setVisible(event.getValue()));
        editing.setVisible(false);
        add(
                new Paragraph("Подписан " + DateFields.text(signedOn) + ". Впишите номер в лист и внесите его сюда. "
                        + "Сверьте: внизу листа код "
                        + VersionCode.typed(signedVersion).printed() + "."),
                number,
                edited,
                editing,
                enter,
                back,
                desk);
    }

    /**
     * Lets a sheet be taken that was changed after it was printed.
     *
     * @param editable how the order reads with what such a sheet states otherwise
     * @param register gets the sheet with its number
     */
    public RegistrationForm editable(EditableOrder editable, Consumer<SignedPaper> register) {
        order = editable;
        registerSheet = register;
        edited.setVisible(true);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (order != null && sheet == null) {
            EditedSheetPart part = new EditedSheetPart(
                    Instantiator.get(event.getUI()).getOrCreate(EditedPapers.class), order, this::registration);
            number.addValueChangeListener(typed -> {
                if (edited.getValue()) {
                    part.again();
                }
            });
            editing.add(scan, part);
            sheet = part;
        }
    }

    private Registration registration() {
        String typed = number.getValue().strip();
        return new Registration(typed.isEmpty() ? null : typed, signedOn, null);
    }

    private boolean enter(Consumer<String> register) {
        String entered = number.getValue().strip();
        Consumer<SignedPaper> changedSheet = registerSheet;
        if (!edited.getValue() || sheet == null || changedSheet == null) {
            return errors.accept(() -> register.accept(entered));
        }
        EditedSheet onSheet = sheet.sheet();
        return onSheet != null
                && errors.accept(
                        () -> changedSheet.accept(SignedPaper.edited(signedOn, entered, scan.file(), onSheet)));
    }
}
