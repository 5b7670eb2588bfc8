package ru.nastavnik.shared.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/** Walks through a part of a workbook element by element; names without their namespaces, which strict files change. */
final class Markup implements AutoCloseable {
    private static final int DEEPEST = 200;

    private final InputStream part;
    private final XMLStreamReader reader;
    private int depth;

    Markup(InputStream part) throws XMLStreamException {
        this.part = part;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.reader = factory.createXMLStreamReader(part);
    }

    /** The next start or end of an element, or the end of the part. */
    int next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new DomainException(
                        "В книге есть внешние определения XML: так таблицы не устроены." + " Ничего не загружено.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                deeper(0);
                return event;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return event;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return event;
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    /** One element deeper within the present one; the parser remembers every one that is open. */
    private int deeper(int inner) {
        if (depth + inner > DEEPEST) {
            throw new DomainException("Книга устроена необычно: слишком много вложений. Ничего не загружено.");
        }
        return inner + 1;
    }

    /** Whether an element of this name starts next, within the part. */
    boolean start(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && is(name);
    }

    boolean end(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && is(name);
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** By the name without its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The text of the element that just started, up to its end; what is longer than a cell may be is cut just above. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inner = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (text.length() <= Limits.LONGEST_CELL) {
                    text.append(reader.getText());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inner = deeper(inner);
            } else if (event == XMLStreamConstants.END_ELEMENT && inner-- == 0) {
                depth--;
                break;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new DomainException("В книге есть внешние определения XML. Ничего не загружено.");
            }
        }
        return text.length() > Limits.LONGEST_CELL + 1 ? text.substring(0, Limits.LONGEST_CELL + 1) : text.toString();
    }

    /** The text of a paragraph of LibreOffice that just started, where repeated blanks and breaks are elements. */
    String paragraph() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inner = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            boolean room = text.length() <= Limits.LONGEST_CELL;
            if (event == XMLStreamConstants.CHARACTERS && room) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inner = deeper(inner);
                if (room && (is("s") || is("tab"))) {
                    text.append(' ');
                } else if (room && is("line-break")) {
                    text.append('\n');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && inner-- == 0) {
                depth--;
                break;
            }
        }
        return text.length() > Limits.LONGEST_CELL + 1 ? text.substring(0, Limits.LONGEST_CELL + 1) : text.toString();
    }

    /** Passes over the element that just started. */
    void skip() throws XMLStreamException {
        int inner = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inner = deeper(inner);
            } else if (event == XMLStreamConstants.END_ELEMENT && inner-- == 0) {
                depth--;
                return;
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
        try {
            part.close();
        } catch (IOException failure) {
            throw new XMLStreamException(failure);
        }
    }
}
