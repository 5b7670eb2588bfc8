package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Downloads a register as a workbook that can be corrected and loaded again; made when it is asked for. */
public class ReturningExport extends Anchor {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Button button = new Button("Выгрузить", VaadinIcon.DOWNLOAD_ALT.create());

    /**
     * @param fileName without extension
     * @param workbook read at the moment of the click
     */
    public ReturningExport(String fileName, Supplier<byte[]> workbook) {
        addClassName("export");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText("Таблица Excel: её можно исправить и загрузить обратно");
        button.getElement().setAttribute("tabindex", "-1");
        add(button);
        getElement().setAttribute("aria-label", "Выгрузить таблицу Excel, которую можно исправить и загрузить обратно");
        setHref(
                DownloadHandler.fromInputStream(request -> {
                    byte[] content = workbook.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), fileName + ".xlsx", TYPE, content.length);
                }),
                AttachmentType.DOWNLOAD);
    }

    /** Another text where a list can be taken away in more than one way. */
    public void setButtonText(String text) {
        button.setText(text);
    }
}
