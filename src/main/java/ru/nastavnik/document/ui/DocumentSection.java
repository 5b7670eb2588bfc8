package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import ru.nastavnik.document.RegisteredDocument;

/** A part of a document's page that another module brings. */
public interface DocumentSection {

    /**
     * @param changed to be run when the page has to be read anew
     * @return empty if there is nothing to show to whoever reads
     */
    Optional<Component> of(RegisteredDocument document, Runnable changed);
}
