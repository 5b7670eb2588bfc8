package ru.nastavnik.listing.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** «Выгрузить»: takes the list away as it is shown, as a workbook, a text document or a sheet for printing. */
public class ListExport extends Div {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private final String title;
    private final MenuItem choices;

    ListExport(String title) {
        this.title = title;
        addClassName("export");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Div label = new Div(VaadinIcon.DOWNLOAD_ALT.create());
        label.add("Выгрузить");
        label.addClassName("export-label");
        choices = menu.addItem(label);
        choices.setAriaLabel("Выгрузить список: " + title);
        add(menu);
    }

    /** @param content made when it is asked for */
    ListExport choice(String label, String extension, String type, Supplier<byte[]> content) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] made = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(made), fileName() + "." + extension, type, made.length);
                }),
                AttachmentType.DOWNLOAD,
                label);
        anchor.addClassName("download");
        choices.getSubMenu().addItem(anchor);
        return this;
    }

    private String fileName() {
        return title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
    }
}
