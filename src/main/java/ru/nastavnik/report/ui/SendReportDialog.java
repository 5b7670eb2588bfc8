package ru.nastavnik.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Asks which municipalities are to read an issued report; it cannot be taken back. */
class SendReportDialog extends Dialog {

    SendReportDialog(
            ReportIssues issues, List<MunicipalityView> municipalities, IssuedReport issued, Runnable afterwards) {
        setHeaderTitle("Направить отчёт № " + issued.number());
        setWidth("min(34rem, 96vw)");
        MultiSelectComboBox<MunicipalityView> recipients = new MultiSelectComboBox<>("Муниципалитеты");
        recipients.setItems(municipalities.stream()
                .filter(one -> !issued.recipients().contains(one.id()))
                .toList());
        recipients.setItemLabelGenerator(MunicipalityView::name);
        recipients.setWidthFull();
        FieldErrors errors = new FieldErrors().field("recipients", recipients);
        add(
                new Paragraph("Руководители и координаторы увидят отчёт целиком, таким, каким он выпущен, с цифрами"
                        + " других муниципалитетов, если они в нём есть. Отозвать отправку нельзя."),
                recipients);
        Button send = new Button("Направить", event -> {
            if (errors.accept(() -> issues.send(
                    issued.id(),
                    recipients.getValue().stream().map(MunicipalityView::id).collect(Collectors.toSet())))) {
                close();
                Notices.done("Отчёт направлен.");
                afterwards.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Отмена", event -> close()), send);
    }
}
