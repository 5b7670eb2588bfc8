package ru.nastavnik.printing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.di.Instantiator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintRequest;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Plural;

/** «Печать пакетом»: says how many papers there are, asks in what form, and leads to the page where they become ready. */
public class PrintButton extends Button {
    private final String title;

    /**
     * @param title of the stack and its file; names no pupil
     * @param items read at the moment of the click
     */
    public PrintButton(String title, Supplier<List<PrintItem>> items) {
        this("Печать пакетом", title, items);
    }

    public PrintButton(String label, String title, Supplier<List<PrintItem>> items) {
        super(label, VaadinIcon.PRINT.create());
        this.title = title;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(event -> open(items.get()));
    }

    private void open(List<PrintItem> chosen) {
        PdfAvailability pdf = Instantiator.get(getUI().orElseThrow())
                .getOrCreate(PdfConverter.class)
                .availability();
        RadioButtonGroup<PrintFormat> format = new RadioButtonGroup<>("В каком виде");
        format.setItems(Arrays.stream(PrintFormat.values())
                .filter(one -> pdf.available() || !one.pdf())
                .toList());
        format.setItemLabelGenerator(PrintFormat::title);
        format.setValue(pdf.available() ? PrintFormat.ONE_PDF : PrintFormat.ORIGINALS_ZIP);
        format.addClassName("stacked-choice");
        Dialog dialog = new Dialog(title);
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(
                new Paragraph(
                        chosen.isEmpty()
                                ? "Печатать нечего: сейчас ничего не отобрано."
                                : "Отобрано: " + Plural.count(chosen.size(), "документ", "документа", "документов")
                                        + ". Пакет соберётся сам, страницу можно закрыть; готовый файл хранится неделю."),
                format);
        if (!pdf.available()) {
            dialog.add(new Paragraph(pdf.explanation()));
        }
        Button start = new Button("Собрать пакет", event -> start(dialog, chosen, format.getValue()));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(!chosen.isEmpty());
        dialog.getFooter()
                .add(
                        new Anchor(PrintingNavigation.JOBS, "Заказанное раньше"),
                        new Button("Не печатать", event -> dialog.close()),
                        start);
        dialog.open();
    }

    private void start(Dialog dialog, List<PrintItem> chosen, PrintFormat format) {
        try {
            PrintJobs jobs = Instantiator.get(getUI().orElseThrow()).getOrCreate(PrintJobs.class);
            jobs.request(new PrintRequest(title, chosen, format));
            dialog.close();
            getUI().orElseThrow().navigate(PrintingNavigation.JOBS);
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }
}
