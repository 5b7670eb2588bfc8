package ru.nastavnik.document.page;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells the words of a part of WordprocessingML as they come. A tree of the part, built and walked, took a third of what
 * a document takes, twice for each. Like {@link Xml#children} it passes by what stands inside elements of others, such as
 * drawings.
 */
final class WordStream {

    private static final XMLInputFactory FACTORY = factory();

    private final Listener listener;
    /** How deep in elements of others; 0 outside. */
    private int elsewhere;
    /** How deep in a text; 0 outside. */
    private int inText;

    private WordStream(Listener listener) {
        this.listener = listener;
    }

    /** What stands in a part, in its order. */
    interface Listener {
        /** Words, or a blank where a tab or a break stands. */
        void words(String words);

        default void paragraphBegins() {}

        void paragraphEnds();
    }

    static void read(byte[] part, Listener listener) {
        try {
            // A factory's readers share nothing, but making one is not promised to be safe for threads.
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            }
            try {
                new WordStream(listener).tell(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("The document's XML cannot be read", failure);
        }
    }

    private void tell(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begins(reader);
                case XMLStreamConstants.END_ELEMENT -> ends(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText > 0) {
                        listener.words(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type is declared");
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    private void begins(XMLStreamReader reader) {
        if (inText > 0) {
            inText++;
        } else if (elsewhere > 0 || !Xml.WORD.equals(reader.getNamespaceURI())) {
            elsewhere++;
        } else {
            switch (reader.getLocalName()) {
                case "t" -> inText++;
                case "tab", "br" -> listener.words(" ");
                case "p" -> listener.paragraphBegins();
                default -> {
                    // Its children speak for it.
                }
            }
        }
    }

    private void ends(XMLStreamReader reader) {
        if (inText > 0) {
            inText--;
        } else if (elsewhere > 0) {
            elsewhere--;
        } else if (reader.getLocalName().equals("p")) {
            listener.paragraphEnds();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
