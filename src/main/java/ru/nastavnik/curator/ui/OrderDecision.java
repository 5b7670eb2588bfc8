package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.CuratorView;
import ru.nastavnik.curator.SignCuratorOrder;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.language.ui.DeclensionDialog;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;

/** The draft on the page, and beside it the signature or the return. */
class OrderDecision extends Div {

    private final DatePicker date = DateFields.date("Дата приказа", DayKind.DOCUMENT);
    private final Checkbox onPaper = new Checkbox("Приказ напечатан и подписан на бумаге");
    private final ScanUpload scan = new ScanUpload();
    private final transient FieldErrors errors =
            new FieldErrors().field("date", date).field("signedOnPaper", onPaper);

    OrderDecision(
            CuratorAppointmentView appointment,
            LocalDate today,
            DeclensionDialogs declensions,
            Function<@Nullable LocalDate, byte[]> draft,
            Consumer<SignCuratorOrder> sign,
            BiConsumer<CuratorAppointmentView, String> returned) {
        addClassName("document-columns");
        DocumentPreview preview = new DocumentPreview(draft.apply(today));
        date.setValue(today);
        date.setMax(today);
        date.setMin(appointment.agreedOn());
        date.addValueChangeListener(event -> preview.show(draft.apply(event.getValue())));
        Button signing = new Button("Подписать приказ", event -> {
            LocalDate day = date.getValue();
            if (errors.require("date", day != null, "Укажите дату приказа") && day != null) {
                errors.accept(() ->
                        sign.accept(new SignCuratorOrder(appointment.id(), day, onPaper.getValue(), scan.file())));
            }
        });
        signing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button("Вернуть на доработку", event -> askRemark(appointment, returned));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button cases = declensions.button(
                appointment.organization().id(),
                () -> named(appointment),
                () -> preview.show(draft.apply(date.getValue())));
        Aside side = new Aside(new H2("Подпись"), date, onPaper, scan, signing, back, cases);
        side.addClassNames("document-side", "order-decision");
        add(preview, side);
    }

    private static List<DeclensionDialog.Named> named(CuratorAppointmentView appointment) {
        List<DeclensionDialog.Named> named = new ArrayList<>();
        if (appointment.candidateName() != null) {
            named.add(new DeclensionDialog.Named(appointment.candidateName(), appointment.candidatePost()));
        }
        CuratorView former = appointment.former();
        if (former != null) {
            named.add(new DeclensionDialog.Named(former.name(), former.post()));
        }
        return named;
    }

    private static void askRemark(
            CuratorAppointmentView appointment, BiConsumer<CuratorAppointmentView, String> returned) {
        Dialog dialog = new Dialog("Вернуть проект приказа");
        TextArea remark = new TextArea("Что исправить");
        remark.setWidthFull();
        remark.setMaxLength(1_000);
        FieldErrors errors = new FieldErrors().field("remark", remark);
        Button send = new Button("Вернуть с замечанием", event -> {
            if (errors.accept(() -> returned.accept(appointment, remark.getValue()))) {
                dialog.close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(remark);
        dialog.setWidth("min(32rem, 95vw)");
        dialog.getFooter().add(new Button("Не возвращать", event -> dialog.close()), send);
        dialog.open();
    }
}
