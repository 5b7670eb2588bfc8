package ru.nastavnik.document.template;

/**
 * What a person writes in braces for one name of a kind's schema.
 *
 * @param path the repeats around it: empty, or «stages.rows.»
 * @param name in the schema
 * @param text the Russian name, unique within the kind
 * @param required whether a template of the kind must show it
 */
public record TemplateWord(Use use, String path, String name, String text, boolean required) {

    /** How a template uses the name. */
    public enum Use {
        /** «{дата}». */
        FIELD,
        /** «{начало: пары}» … «{конец: пары}». */
        REPEAT,
        /** «{если: колледж}» … «{конец: колледж}». */
        CONDITION
    }

    /** The name with the repeats around it; unique within the kind. */
    public String key() {
        return path + name;
    }

    /** As it is written into a template. */
    public String spelled() {
        return switch (use) {
            case FIELD -> "{" + text + "}";
            case REPEAT -> "{начало: " + text + "} … {конец: " + text + "}";
            case CONDITION -> "{если: " + text + "} … {конец: " + text + "}";
        };
    }
}
