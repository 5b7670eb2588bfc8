package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import ru.nastavnik.organization.Requisite;
import ru.nastavnik.people.ConsentBlanks;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.PersonId;

/** Downloads the blanks; where requisites lack, says which and leads to where they are entered. */
class BlanksButton extends Div {
    private final transient ConsentBlanks blanks;
    private final transient OwnOrganization own;
    private final transient Supplier<List<PersonId>> selected;

    BlanksButton(ConsentBlanks blanks, OwnOrganization own, Supplier<List<PersonId>> selected) {
        this.blanks = blanks;
        this.own = own;
        this.selected = selected;
    }

    void show(ConsentKind kind) {
        removeAll();
        List<Requisite> missing = blanks.missing(own.id(), kind);
        Button button = new Button("Бланки для печати", VaadinIcon.PRINT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (!missing.isEmpty()) {
            button.addClickListener(event -> explain(missing));
            add(button);
            return;
        }
        button.getElement().setAttribute("tabindex", "-1");
        button.setTooltipText("Для отмеченных участников; если никто не отмечен — пустой бланк");
        Anchor link = new Anchor();
        link.add(button);
        link.getElement().setAttribute("aria-label", "Бланки согласий для печати");
        link.setHref(
                DownloadHandler.fromInputStream(request -> {
                    ConsentBlanks.File file = blanks.print(own.id(), selected.get(), kind);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            "application/octet-stream",
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD);
        add(link);
    }

    private void explain(List<Requisite> missing) {
        Dialog dialog = new Dialog("Для бланка не хватает сведений");
        dialog.setWidth("min(560px, 96vw)");
        UnorderedList list = new UnorderedList();
        for (Requisite requisite : missing) {
            ListItem item = new ListItem(new Anchor(requisite.page(), requisite.title()));
            item.add(" – вносит " + requisite.enteredBy());
            list.add(item);
        }
        dialog.add(new Paragraph("Закон требует, чтобы согласие их называло. Ничего не напечатано:"), list);
        dialog.getFooter().add(new Button("Закрыть", event -> dialog.close()));
        dialog.open();
    }
}
