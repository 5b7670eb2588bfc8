package ru.nastavnik.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.report.IssueReport;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** Asks before a report is fixed for good; the person may write what the figures mean. */
class IssueDialog extends Dialog {
    private static final int LONGEST = 8000;

    IssueDialog(ReportIssues issues, List<MunicipalityView> municipalities, Report report, @Nullable FigureSetId set) {
        setHeaderTitle("Выпустить отчёт?");
        setMaxWidth("40rem");
        add(new Paragraph("«" + report.definition().title() + "» с данными на " + DateFields.text(report.asOf())
                + " получит номер и сохранится с файлами .docx, .xlsx и .pdf. Выпущенный отчёт не пересчитывается и не"
                + " изменяется."));
        if (!report.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            notes.addClassName("report-notes");
            report.notes().stream().distinct().forEach(note -> notes.add(new ListItem(note)));
            add(notes);
        }
        TextArea text = new TextArea(report.definition().wantsAnalysis() ? "Анализ" : "Пояснение к цифрам");
        text.setHelperText(
                report.definition().wantsAnalysis()
                        ? "Что показывают данные, почему и что из этого следует. Печатается перед таблицами; без анализа"
                                + " этот отчёт не выпускают."
                        : "Печатается перед таблицами. Можно не заполнять.");
        text.setRequiredIndicatorVisible(report.definition().wantsAnalysis());
        text.setWidthFull();
        text.setMinHeight("8rem");
        text.setMaxLength(LONGEST);
        MultiSelectComboBox<MunicipalityView> recipients = new MultiSelectComboBox<>("Направить муниципалитетам");
        recipients.setItems(municipalities);
        recipients.setItemLabelGenerator(MunicipalityView::name);
        recipients.setHelperText("Их руководители и координаторы увидят отчёт таким, каким он выпущен. Можно и позже.");
        recipients.setWidthFull();
        add(text, recipients);
        Button issue = new Button("Выпустить отчёт");
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        issue.setDisableOnClick(true);
        issue.addClickListener(event -> {
            try {
                IssuedReport issued = issues.issue(new IssueReport(
                        report.definition().code(),
                        set,
                        report.asOf(),
                        text.getValue(),
                        recipients.getValue().stream().map(MunicipalityView::id).collect(Collectors.toSet())));
                close();
                Notices.done("Выпущен отчёт № " + issued.number() + ".");
                UI.getCurrent().navigate(ReportNavigation.ISSUED);
            } catch (ValidationException refused) {
                issue.setEnabled(true);
                text.setErrorMessage(refused.violations().get(0).message());
                text.setInvalid(true);
            } catch (RuntimeException refused) {
                issue.setEnabled(true);
                ErrorNotice.show(refused);
            }
        });
        getFooter().add(new Button("Не сейчас", event -> close()), issue);
    }
}
