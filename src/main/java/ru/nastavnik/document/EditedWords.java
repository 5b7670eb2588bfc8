package ru.nastavnik.document;

import ru.nastavnik.document.domain.EditedPlace;
import ru.nastavnik.document.domain.TextDifference;

/** What is said of a place in which a signed sheet states what the order would hold otherwise. */
public final class EditedWords {

    private EditedWords() {}

    /** Why the place cannot be taken as wording. */
    public static String refusal(EditedPlace place) {
        return switch (place.weight()) {
                    case PERSON -> "На листе другой человек: ";
                    case POST -> "На листе другая должность: ";
                    case DAY -> "На листе другая дата: ";
                    case NUMBER -> "На листе другое число: ";
                    case ROW -> "На листе другая строка таблицы: ";
                    case POINT -> "На листе другой пункт: ";
                    case WORDING -> "На листе другие слова: ";
                }
                + both(place.difference()) + ".";
    }

    /** What is to be done instead of registering what the paper does not say. */
    static String anew(DocumentKind kind) {
        return kind.register() == NumberRegister.ORDERS
                ? "Внесите исправление в проект, напечатайте приказ заново и подпишите его, или верните приказ"
                        + " составителю"
                : "Внесите исправление в проект, напечатайте документ заново и подпишите его";
    }

    private static String both(TextDifference place) {
        String printed = place.printed();
        String signed = place.signed();
        if (printed == null) {
            return "добавлено «" + signed + "»";
        }
        return signed == null ? "нет «" + printed + "»" : "«" + signed + "» вместо «" + printed + "»";
    }
}
