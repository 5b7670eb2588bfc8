package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Supplier;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.RegisterDocument;

/** Signing electronically instead of on paper, which another module brings to the form. */
public interface ElectronicWay {

    /**
     * @param paper checks the role and writes the paper as it stands now
     * @param moved to be run when the paper's day was moved
     * @return empty where the organisation may not sign so
     */
    Optional<Part> of(Supplier<RegisterDocument> paper, Runnable moved);

    /** The part of the form where the file is given out and its signature taken. */
    interface Part {

        Component component();

        /** Reads the paper anew, after it changed on the page. */
        void refresh();

        /** What was uploaded and found good enough; empty after the part itself has said what is missing. */
        Optional<ElectronicSignature> complete();
    }
}
