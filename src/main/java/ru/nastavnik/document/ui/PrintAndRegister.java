package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.FieldViolation;

/** The lower half of a draft's page: what still lacks, or printing and registering, with the paper as it reads now. */
public final class PrintAndRegister extends Div {

    public PrintAndRegister() {
        add(new H2("Печать и регистрация"));
    }

    /**
     * @param paper in the accusative: «письмо»
     * @param lead leads to the field; null for who does not fill it in
     */
    public PrintAndRegister lacks(String paper, List<FieldViolation> missing, @Nullable Consumer<FieldViolation> lead) {
        UnorderedList list = new UnorderedList();
        missing.forEach(one -> list.add(new ListItem(place(one, lead))));
        String who = lead == null ? " нужно заполнить:" : " заполните и сохраните:";
        add(new Paragraph("Чтобы напечатать " + paper + "," + who), list);
        return this;
    }

    private static Component place(FieldViolation missing, @Nullable Consumer<FieldViolation> lead) {
        String words = missing.message() + ".";
        if (lead == null) {
            return new Text(words);
        }
        Button button = new Button(words, event -> lead.accept(missing));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    /**
     * For whoever prints and does not register.
     *
     * @param next who signs and who enters the number
     */
    public PrintAndRegister printed(
            Documents documents, Supplier<RegisterDocument> paper, PaperDesk desk, String next) {
        add(new Paragraph(next), desk, new DocumentPreview(documents.preview(paper.get())));
        return this;
    }

    /** For whoever registers. */
    public PrintAndRegister registered(Documents documents, Supplier<RegisterDocument> paper, SignedSheetForm form) {
        add(form, new DocumentPreview(documents.preview(paper.get())));
        return this;
    }
}
