package ru.nastavnik.document.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/**
 * Takes a file whose SHA-256 the reader's browser computes. The file stays where it is: only its hash is sent.
 */
class FileHash extends Div {

    private static final String HASHED = "file-hashed";
    private static final String REFUSED = "file-refused";
    private static final String VALUE = "event.detail";
    /** A browser reads the file as a whole. */
    private static final String COMPUTE = """
            const input = this;
            input.addEventListener('change', async () => {
              const file = input.files[0];
              if (!file) return;
              const tell = (name, detail) => input.dispatchEvent(new CustomEvent(name, { detail }));
              if (!window.crypto || !window.crypto.subtle) { tell('file-refused', 'crypto'); return; }
              if (file.size > 100 * 1024 * 1024) { tell('file-refused', 'size'); return; }
              try {
                const hash = await window.crypto.subtle.digest('SHA-256', await file.arrayBuffer());
                tell('file-hashed', Array.from(new Uint8Array(hash), b => b.toString(16).padStart(2, '0')).join(''));
              } catch (unreadable) {
                tell('file-refused', 'read');
              }
            });
            """;

    private final HtmlComponent file = new HtmlComponent("input");
    private final Paragraph refusal = new Paragraph();

    /**
     * A field for one file.
     *
     * @param hashed gets the hash, hexadecimal
     * @param refused when the browser could not compute one; the reason stands beside the field
     */
    FileHash(Consumer<String> hashed, Runnable refused) {
        addClassName("file-hash");
        Element input = file.getElement();
        input.setAttribute("type", "file")
                .setAttribute("id", "file-to-check")
                .setAttribute("aria-describedby", "file-refusal");
        input.addEventListener(HASHED, event -> {
                    refusal.setText("");
                    hashed.accept(detail(event));
                })
                .addEventData(VALUE);
        input.addEventListener(REFUSED, event -> {
                    refused.run();
                    refusal.setText(reason(detail(event)));
                })
                .addEventData(VALUE);
        NativeLabel label = new NativeLabel("Файл документа или его скан");
        label.getElement().setAttribute("for", "file-to-check");
        refusal.setId("file-refusal");
        refusal.addClassName("field-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(label, file, refusal);
        addAttachListener(event -> input.executeJs(COMPUTE));
    }

    private static String detail(DomEvent event) {
        return event.getEventData().getString(VALUE);
    }

    private static String reason(String code) {
        return switch (code) {
            case "crypto" ->
                "Этот браузер не может проверить файл: страница открыта без защищённого соединения (https)."
                        + " Проверьте документ по номеру, дате и коду.";
            case "size" -> "Файл больше 100 МБ: такого документа в системе нет.";
            default -> "Файл не прочитан. Выберите его ещё раз.";
        };
    }
}
