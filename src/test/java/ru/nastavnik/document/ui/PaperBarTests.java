package ru.nastavnik.document.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.pdf.InstalledOffice;
import ru.nastavnik.pdf.PdfConverter;

@DisplayName("What takes a document to paper")
class PaperBarTests {
    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    @DisplayName("is a PDF to keep and one to print")
    void pdf() {
        show(InstalledOffice.converter());

        assertThat(labels()).containsExactly("Скачать PDF", "Печать");
    }

    @Test
    @DisplayName("says why there is no PDF without LibreOffice, and prints all the same")
    void withoutOffice() {
        show(InstalledOffice.missing());

        assertThat(labels()).containsExactly("Печать");
        assertThat(_get(Span.class, spec -> spec.withClasses("row-note")).getText())
                .contains("PDF не делается", "nastavnik.office.program");
    }

    private static void show(PdfConverter converter) {
        UI.getCurrent().add(new PaperBar(converter, "Приказ.docx", () -> new byte[0]));
    }

    private static List<String> labels() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }
}
