package ru.nastavnik.sheet.domain;

/** Which steps ask people something on paper, and what the sheet is called. */
public final class Questionnaires {
    private Questionnaires() {}

    /** Title of the questionnaire of a step; empty if it has none (6 and, in a college, 4 ask others than the person). */
    public static String title(boolean college, int stepNo) {
        if (college) {
            return switch (stepNo) {
                case 3 -> "АНКЕТА\nвходная";
                case 8 -> "АНКЕТА\nитоговая";
                default -> "";
            };
        }
        return switch (stepNo) {
            case 5 -> "АНКЕТА\nнаставляемого";
            case 10 -> "АНКЕТА\nнаставника";
            case 17 -> "АНКЕТА\nучастника групповой встречи";
            case 27 -> "АНКЕТА\nпо итогам участия в программе наставничества";
            default -> "";
        };
    }
}
