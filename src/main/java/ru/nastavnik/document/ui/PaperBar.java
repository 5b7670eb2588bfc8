package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.pdf.PdfFailedException;

/**
 * «Скачать PDF» and «Печать» of one document. The .docx is the original, the PDF is made of it when it is asked for.
 * Where none can be made the bar says why, and the browser prints the page itself.
 */
class PaperBar extends Div {
    private static final String PDF = "application/pdf";
    private static final String PAGE = "text/html; charset=utf-8";

    private final transient PdfConverter converter;
    private final String fileName;
    private final transient Supplier<byte[]> docx;

    /** @param fileName of the .docx */
    PaperBar(PdfConverter converter, String fileName, Supplier<byte[]> docx) {
        this.converter = converter;
        this.fileName = fileName;
        this.docx = docx;
        addClassName("paper-bar");
        PdfAvailability availability = converter.availability();
        if (availability.available()) {
            add(
                    link("Скачать PDF", VaadinIcon.DOWNLOAD_ALT, event -> pdf(event, false)),
                    link("Печать", VaadinIcon.PRINT, event -> pdf(event, true)));
        } else {
            Span why = new Span(availability.explanation());
            why.addClassName("row-note");
            add(link("Печать", VaadinIcon.PRINT, this::page), why);
        }
    }

    private static Anchor link(String label, VaadinIcon icon, DownloadHandler handler) {
        Button button = new Button(label, icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("tabindex", "-1");
        // Without the attribute «download» a failure opens as a page that can be read.
        Anchor link = new Anchor(handler, AttachmentType.INLINE, "");
        link.setTarget("_blank");
        link.add(button);
        return link;
    }

    private void pdf(DownloadEvent event, boolean inline) throws IOException {
        byte[] content;
        try {
            content = converter.convert(docx.get());
        } catch (PdfFailedException failed) {
            answer(event, PAGE, "Почему нет PDF.html", true, explanation(failed));
            return;
        }
        answer(event, PDF, fileName.replaceFirst("\\.docx$", "") + ".pdf", inline, content);
    }

    private void page(DownloadEvent event) throws IOException {
        answer(event, PAGE, "print.html", true, DocumentPages.printableBytes(docx.get(), fileName));
    }

    private static byte[] explanation(PdfFailedException failed) {
        String why = HtmlUtils.htmlEscape(String.valueOf(failed.getMessage()));
        return ("<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>PDF не сделан</title></head>"
                        + "<body style=\"font:16px/1.5 sans-serif;max-width:40em;margin:3em auto;padding:0 1em\"><h1>PDF не сделан</h1><p>"
                        + why + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(DownloadEvent event, String type, String name, boolean inline, byte[] content)
            throws IOException {
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        event.getResponse().setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        event.setContentType(type);
        event.setContentLength(content.length);
        event.getOutputStream().write(content);
    }
}
