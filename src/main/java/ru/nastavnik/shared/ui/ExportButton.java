package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;

/** Downloads what a list shows, with its filter, as an .xlsx workbook; made when it is asked for. */
public class ExportButton<T> extends Anchor {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * @param fileName without extension
     * @param rows all rows to export, read at the moment of the click
     */
    public ExportButton(String fileName, List<ExportColumn<T>> columns, Supplier<List<T>> rows) {
        addClassName("export");
        Button button = new Button("Выгрузить", VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText("Таблица Excel с тем, что сейчас отобрано");
        button.getElement().setAttribute("tabindex", "-1");
        add(button);
        getElement().setAttribute("aria-label", "Выгрузить в таблицу Excel");
        setHref(
                DownloadHandler.fromInputStream(request -> {
                    byte[] workbook = Workbooks.workbook(fileName, columns, rows.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(workbook), fileName + ".xlsx", TYPE, workbook.length);
                }),
                AttachmentType.DOWNLOAD);
    }
}
