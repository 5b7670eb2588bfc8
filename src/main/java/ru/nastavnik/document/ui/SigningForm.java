package ru.nastavnik.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.di.Instantiator;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditableOrder;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.OrderSettings.Numbering;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.ReasonDialog;

/**
 * The paper loop for whoever signs: take a number if the organisation prints it, print, sign on paper, and say when it
 * was signed, under which number, and that the sheet on the desk is this text.
 */
public class SigningForm extends Div {

    private final transient Documents documents;
    private final transient Supplier<RegisterDocument> paper;
    private final boolean secretary;
    private final PaperDesk desk;
    private final Div reservation = new Div();
    private final DatePicker date;
    private final NumberField number = new NumberField();
    private final Checkbox later = new Checkbox("Номер внесёт делопроизводитель");
    private final Checkbox sameSheet = new Checkbox();
    private final Paragraph scanNote = new Paragraph();
    private final ScanUpload scan = new ScanUpload("Скан (можно позже)", this::compare);
    private final Checkbox earlier = new Checkbox("Приказ уже издан без системы");
    private final TextField signatory = new TextField("Кто подписал: должность, фамилия и инициалы");
    private final Checkbox sameFacts = new Checkbox("В приказе те же лица, даты и пункты, что в этом проекте");
    private final Checkbox edited = new Checkbox("Текст меняли после печати");
    private final Div editing = new Div();
    private final Div printing = new Div();
    private final Checkbox electronically = new Checkbox("Подписать электронно, без бумаги");
    private transient ElectronicWay.@Nullable Part electronic;
    private transient @Nullable Button confirmation;
    private String onPaper = "";
    private final @Nullable LocalDate earliest;
    private final transient SheetWords words;
    private final transient FieldErrors errors;
    private transient PaperState state;
    private transient @Nullable EditableOrder order;
    private @Nullable EditedSheetPart sheet;

    /**
     * @param paper checks the role and writes the paper as it stands now
     * @param secretary whether somebody else may enter the number later
     * @param earliest the first day on which it can have been signed; null if the page does not know one
     */
    public SigningForm(
            Documents documents,
            Supplier<RegisterDocument> paper,
            boolean secretary,
            LocalDate today,
            @Nullable LocalDate earliest) {
        this(documents, paper, SheetWords.ORDER, secretary, today, earliest);
    }

    SigningForm(
            Documents documents,
            Supplier<RegisterDocument> paper,
            SheetWords words,
            boolean secretary,
            LocalDate today,
            @Nullable LocalDate earliest) {
        this.documents = documents;
        this.paper = paper;
        this.words = words;
        this.secretary = secretary;
        this.earliest = earliest;
        this.desk = new PaperDesk(documents, paper);
        this.date = DateFields.date(words.dateLabel(), DayKind.DOCUMENT);
        this.errors = new FieldErrors()
                .field("date", date)
                .field("number", number)
                .field("versionCode", sameSheet)
                .field("signatory", signatory)
                .field("sameFacts", sameFacts)
                .field("edited", edited);
        LocalDate printedDay = words.printedDay();
        this.state = documents.state(paper.get(), printedDay == null ? today : printedDay);
        addClassName("signing-form");
        scanNote.getElement().setAttribute("role", "status");
        date.setValue(printedDay == null ? today : printedDay);
        date.setMax(today);
        date.setMin(earliest);
        date.addValueChangeListener(event -> refresh());
        number.setValueChangeMode(ValueChangeMode.LAZY);
        later.setVisible(secretary);
        later.addValueChangeListener(event -> showWay());
        reservation.addClassName("paper-reservation");
        earlier.setHelperText(
                "Приказ уже подписан на бумаге: внесите его номер, дату и скан. Система его не печатает и файла не"
                        + " составляет.");
        earlier.addValueChangeListener(event -> showWay());
        signatory.setWidthFull();
        signatory.setMaxLength(200);
        electronically.setVisible(false);
        electronically.addValueChangeListener(event -> showWay());
        printing.add(new H3("1. Напечатайте"), desk, new H3(words.signing()));
        edited.setHelperText(
                "В Word или от руки. Система спросит, что изменилось, и сверит проект с подписанным текстом.");
        edited.setVisible(false);
        edited.addValueChangeListener(event -> showWay());
        add(
                earlier,
                reservation,
                electronically,
                printing,
                date,
                number,
                later,
                scan,
                scanNote,
                sameSheet,
                edited,
                editing,
                signatory,
                sameFacts);
        number.setValue(state.proposedNumber());
        later.setValue(secretary && state.reserved() == null);
        show();
        showWay();
    }

    /**
     * Lets a sheet be taken that was changed after it was printed.
     *
     * @param editable how the order reads with what such a sheet states otherwise
     */
    public SigningForm editable(EditableOrder editable) {
        order = editable;
        showWay();
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        offerElectronicWay(event);
        if (order != null && sheet == null) {
            sheet = new EditedSheetPart(
                    Instantiator.get(event.getUI()).getOrCreate(EditedPapers.class), order, this::registration);
            editing.add(sheet);
            number.addValueChangeListener(typed -> compareSheet());
            date.addValueChangeListener(typed -> compareSheet());
        }
    }

    private void compareSheet() {
        if (sheet != null && edited.getValue()) {
            sheet.again();
        }
    }

    private @Nullable Registration registration() {
        LocalDate day = date.getValue();
        return day == null ? null : new Registration(numberOrNull(), day, null);
    }

    private @Nullable String numberOrNull() {
        String typed = number.getValue().strip();
        return later.getValue() || typed.isEmpty() ? null : typed;
    }

    private void offerElectronicWay(AttachEvent event) {
        if (electronic == null) {
            ElectronicWay way = Instantiator.get(event.getUI()).getOrCreate(ElectronicWay.class);
            way.of(paper, this::refresh).ifPresent(part -> {
                electronic = part;
                part.component().setVisible(false);
                add(part.component());
                showWay();
            });
        }
    }

    /** Reads the paper anew, after it changed on the page. */
    public void refresh() {
        LocalDate day = date.getValue();
        boolean untouched = number.getValue().equals(state.proposedNumber());
        state = documents.state(paper.get(), day == null ? java.util.Objects.requireNonNull(date.getMax()) : day);
        if (untouched) {
            number.setValue(state.proposedNumber());
        }
        sameSheet.setValue(false);
        show();
        DocumentFile kept = scan.file();
        if (kept != null) {
            compare(kept);
        }
        showWay();
        if (isElectronic() && electronic != null) {
            electronic.refresh();
        }
    }

    /** The code is read off the scan where it can be; a scan of another text is not kept. */
    private void compare(DocumentFile file) {
        if (earlier.getValue()) {
            return;
        }
        try {
            LocalDate day = date.getValue();
            boolean read = documents.bearsPresentText(
                    paper.get(), day == null ? java.util.Objects.requireNonNull(date.getMax()) : day, file.content());
            sameSheet.setValue(read);
            scanNote.setText(
                    read
                            ? "Код прочитан со скана: подписан нынешний текст."
                            : "Код на скане не прочитан. Сверьте его с листом сами.");
        } catch (DomainException refused) {
            scan.forget();
            sameSheet.setValue(false);
            scanNote.setText("Скан не принят.");
            ErrorNotice.show(refused);
        }
    }

    /**
     * The button that confirms.
     *
     * @param sign gets what was entered; refusals appear beside the fields
     */
    public Button confirmButton(String label, Consumer<SignedPaper> sign) {
        Button button = new Button(label, event -> confirm(sign));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirmation = button;
        onPaper = label;
        showWay();
        return button;
    }

    private void showWay() {
        boolean issued = earlier.getValue();
        ElectronicWay.Part part = electronic;
        electronically.setVisible(part != null && !issued && state.reserved() != null);
        boolean file = isElectronic();
        if (part != null) {
            if (file && !part.component().isVisible()) {
                part.refresh();
            }
            part.component().setVisible(file);
        }
        if (confirmation != null) {
            confirmation.setText(file ? "Подписан электронно" : onPaper);
        }
        earlier.setVisible(!file && words.issuedEarlier());
        reservation.setVisible(
                !issued && (state.numbering() == Numbering.RESERVED || state.reserved() != null || part != null));
        printing.setVisible(!issued && !file);
        date.setVisible(!file && words.printedDay() == null);
        number.setVisible(!file);
        sameSheet.setVisible(!issued && !file);
        later.setVisible(!issued && !file && secretary && state.reserved() == null);
        number.setEnabled(issued || !later.getValue());
        scan.setVisible(!file && (issued || !later.getValue()));
        scanNote.setVisible(!issued && !file && !later.getValue());
        signatory.setVisible(issued);
        sameFacts.setVisible(issued);
        edited.setVisible(!issued && !file && order != null);
        editing.setVisible(!issued && !file && edited.getValue());
        scan.setVisible(scan.isVisible() || !file && edited.getValue());
        date.setMin(issued ? null : earliest);
    }

    private void confirm(Consumer<SignedPaper> sign) {
        if (earlier.getValue()) {
            confirmEarlier(sign);
            return;
        }
        if (isElectronic()) {
            confirmElectronic(sign);
            return;
        }
        EditedSheet changed = null;
        if (edited.getValue() && sheet != null) {
            changed = sheet.sheet();
            if (changed == null) {
                return;
            }
        }
        EditedSheet onSheet = changed;
        LocalDate day = date.getValue();
        boolean complete = errors.require("date", day != null, "Укажите день подписания")
                & errors.require(
                        "number",
                        later.getValue() || !number.getValue().isBlank(),
                        "Укажите номер из книги регистрации")
                & errors.require(
                        "versionCode",
                        sameSheet.getValue(),
                        "Сверьте код внизу подписанного листа: так бумага и система не разойдутся");
        if (complete && day != null) {
            errors.accept(() -> sign.accept(
                    onSheet == null
                            ? new SignedPaper(
                                    day,
                                    state.code().printed(),
                                    later.getValue() ? null : number.getValue().strip(),
                                    later.getValue() ? null : scan.file())
                            : SignedPaper.edited(
                                    day,
                                    numberOrNull(),
                                    later.getValue() && !onSheet.byPen() ? null : scan.file(),
                                    onSheet)));
        }
    }

    private boolean isElectronic() {
        return electronically.getValue() && electronically.isVisible();
    }

    private void confirmElectronic(Consumer<SignedPaper> sign) {
        RegisterEntry reserved = state.reserved();
        ElectronicWay.Part part = electronic;
        if (part != null && reserved != null) {
            part.complete()
                    .ifPresent(signature -> errors.accept(() -> sign.accept(SignedPaper.electronically(
                            reserved.date(), state.code().printed(), reserved.number(), signature))));
        }
    }

    private void confirmEarlier(Consumer<SignedPaper> sign) {
        LocalDate day = date.getValue();
        boolean complete = errors.require("date", day != null, "Укажите дату приказа")
                & errors.require("number", !number.getValue().isBlank(), "Укажите номер приказа")
                & errors.require("signatory", !signatory.getValue().isBlank(), "Укажите, кто подписал приказ")
                & errors.require(
                        "sameFacts",
                        sameFacts.getValue(),
                        "Сверьте приказ с проектом. Если они расходятся, сначала исправьте проект");
        DocumentFile sheet = scan.file();
        if (complete && sheet == null) {
            ErrorNotice.show(
                    "Скан не приложен.",
                    "Внесённое осталось на экране.",
                    "Приложите скан приказа: он хранится вместо файла, который составляет система.");
        } else if (complete && day != null && sheet != null) {
            errors.accept(() -> sign.accept(SignedPaper.issuedEarlier(
                    day, number.getValue().strip(), signatory.getValue().strip(), sheet)));
        }
    }

    private void show() {
        desk.showCode(state.code().printed());
        sameSheet.setLabel(
                words.signed() + " на бумаге, внизу листа код " + state.code().printed());
        RegisterEntry reserved = state.reserved();
        number.explain(state);
        reservation.removeAll();
        if (reserved == null) {
            TextField wanted = new TextField("Номер, который будет напечатан");
            wanted.setValue(state.proposedNumber());
            FieldErrors refused = new FieldErrors().field("number", wanted).field("date", date);
            Button take = new Button("Занять номер", event -> {
                LocalDate day = date.getValue();
                if (day != null && refused.accept(() -> documents.reserve(paper.get(), wanted.getValue(), day))) {
                    Notices.done("Номер занят, он и дата будут напечатаны.");
                    later.setValue(false);
                    refresh();
                    number.setValue(state.proposedNumber());
                }
            });
            reservation.add(wanted, take);
        } else {
            reservation.add(
                    new Paragraph("Занят номер " + reserved.number() + ", на листе печатается дата "
                            + DateFields.text(reserved.date()) + "."),
                    new Button(
                            "Освободить номер",
                            event -> new ReasonDialog(
                                            "Освободить номер " + reserved.number(),
                                            "Номер останется в книге как аннулированный и больше не будет выдан.",
                                            "Освободить",
                                            reason -> documents.annul(paper.get(), reason),
                                            () -> {
                                                refresh();
                                                number.setValue(state.proposedNumber());
                                            })
                                    .open()));
        }
    }
}
