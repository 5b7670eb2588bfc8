package ru.nastavnik.document;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** A stored version of a template. */
public record TemplateVersionId(UUID value) {

    static TemplateVersionId next() {
        return new TemplateVersionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
