package ru.nastavnik.form.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import ru.nastavnik.form.InvalidFormException;

/** Refuses properties of a JSON object that nobody reads. */
final class JsonProperties {
    private JsonProperties() {}

    static void refuseUnknown(String file, String element, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new InvalidFormException(file, element, "свойство «" + name + "» не поддерживается");
            }
        });
    }
}
