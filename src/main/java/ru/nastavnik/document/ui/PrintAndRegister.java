package ru.nastavnik.document.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.FieldViolation;

/** The lower half of a draft's page: what still lacks, or printing and registering, with the paper as it reads now. */
public final class PrintAndRegister extends Div {

    public PrintAndRegister() {
        add(new H2("Печать и регистрация"));
    }

    /** @param paper in the accusative: «письмо» */
    public PrintAndRegister lacks(String paper, List<FieldViolation> missing) {
        UnorderedList list = new UnorderedList();
        missing.forEach(one -> list.add(new ListItem(one.message() + ".")));
        add(new Paragraph("Чтобы напечатать " + paper + ", заполните и сохраните:"), list);
        return this;
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
