package ru.nastavnik.document.template;

/**
 * Why an uploaded template cannot be used, and where.
 *
 * @param place as a person finds it in the file: «таблица 2, строка 1, столбец 3»
 * @param message what is wrong there and what to do
 */
public record TemplateProblem(String place, String message) {

    public String text() {
        return place + ": " + message;
    }
}
