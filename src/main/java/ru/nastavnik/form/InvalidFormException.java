package ru.nastavnik.form;

/**
 * A form file contains something that the application does not support. Stops the start: a form that is half
 * understood would let steps be closed without their output.
 */
public class InvalidFormException extends RuntimeException {

    public InvalidFormException(String file, String element, String problem) {
        super("Форма " + file + ", элемент «" + element + "»: " + problem);
    }

    public InvalidFormException(String file, String problem, Throwable cause) {
        super("Форма " + file + ": " + problem, cause);
    }
}
