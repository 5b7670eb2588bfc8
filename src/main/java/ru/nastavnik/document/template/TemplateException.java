package ru.nastavnik.document.template;

/** A template that cannot be used; the message names the file and the tag. */
public class TemplateException extends IllegalStateException {
    public TemplateException(String message) {
        super(message);
    }

    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
