package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.acquaintance.ExtractLink;
import ru.nastavnik.acquaintance.ExtractLinks;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** The link to one reader's extract: issued, withdrawn, until when it works and when it was last opened. */
class LinkCell extends Div {
    private final transient ExtractLinks links;
    private final transient RegionClock clock;
    private final transient ReaderRow row;
    private final transient Runnable changed;

    LinkCell(ExtractLinks links, RegionClock clock, ReaderRow row, Runnable changed) {
        this.links = links;
        this.clock = clock;
        this.row = row;
        this.changed = changed;
        ExtractLink link = row.link();
        boolean works = link != null && link.worksAt(clock.now());
        add(note(link, works));
        add(button(works ? "Новая ссылка" : "Дать ссылку", this::issue));
        if (works) {
            add(button("Отозвать ссылку", this::revoke));
        }
    }

    private Span note(@Nullable ExtractLink link, boolean works) {
        String text = "";
        if (link != null) {
            Instant used = link.lastUsedAt();
            text = (works ? "ссылка до " + day(link.expiresAt()) : "ссылка не действует")
                    + (used == null ? ", не открывали" : ", открывали " + day(used));
        }
        Span note = new Span(text);
        note.addClassName("row-note");
        return note;
    }

    private String day(Instant moment) {
        return DateFields.text(clock.dayOf(moment));
    }

    private Button button(String label, Runnable action) {
        Button button = new Button(label, event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label + ": " + row.reader().title());
        return button;
    }

    private void issue() {
        new FieldErrors().accept(() -> show(links.issue(row.reader().id())));
    }

    private void show(ExtractLinks.Issued issued) {
        TextField address = new TextField("Ссылка");
        address.setReadOnly(true);
        address.setWidthFull();
        // The address of this page says under which name the system is reached; the secret never leaves the fragment.
        address.getElement()
                .executeJs(
                        "this.value = new URL($0, document.baseURI).href + '#' + $1",
                        AcquaintanceNavigation.EXTRACT,
                        issued.secret());
        Dialog dialog = new Dialog("Ссылка на выписку");
        dialog.setWidth("min(36rem, 96vw)");
        Button copy = new Button("Скопировать", event -> {
            // Without a secure connection or a permission the browser copies nothing: only it knows whether it did.
            address.getElement()
                    .executeJs("""
                            if (!navigator.clipboard) { return false; }
                            return navigator.clipboard.writeText(this.value).then(() => true, () => false);
                            """)
                    .then(
                            Boolean.class,
                            copied -> answer(address, Boolean.TRUE.equals(copied)),
                            failure -> answer(address, false));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(
                new Paragraph(row.reader().title() + ". Ссылка действует до " + day(issued.expiresAt())
                        + " и показывает только одну выписку"
                        + (row.link() == null ? "" : "; прежняя ссылка больше не работает")
                        + ". Скопируйте её сейчас: в системе она не хранится."),
                address);
        dialog.getFooter().add(new Button("Закрыть", event -> dialog.close()), copy);
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                changed.run();
            }
        });
        dialog.open();
    }

    private static void answer(TextField address, boolean copied) {
        if (copied) {
            Notices.done("Ссылка скопирована.");
        } else {
            address.setHelperText("Скопируйте адрес вручную.");
            address.focus();
        }
    }

    private void revoke() {
        ConfirmDialogs.ask(
                "Отозвать ссылку?",
                row.reader().title() + ": по ней больше ничего не откроется. Отметки останутся.",
                "Отозвать",
                () -> {
                    if (new FieldErrors().accept(() -> links.revoke(row.reader().id()))) {
                        Notices.done("Ссылка отозвана.");
                        changed.run();
                    }
                });
    }
}
