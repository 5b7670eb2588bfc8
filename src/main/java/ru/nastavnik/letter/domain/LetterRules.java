package ru.nastavnik.letter.domain;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.requisite.PhoneNumber;

/** What a letter needs before it is printed, and how long its texts may be. */
public final class LetterRules {
    private static final int SHORT = 300;
    private static final int LONG = 6000;

    private LetterRules() {}

    /** What cannot even be kept as a draft. */
    public static List<FieldViolation> unkeepable(LetterContent content) {
        List<FieldViolation> found = new ArrayList<>();
        limit(found, "requisites", content.requisites(), SHORT * 2);
        limit(found, "addressee", content.addressee(), SHORT * 2);
        limit(found, "greeting", content.greeting(), SHORT);
        limit(found, "heading", content.heading(), SHORT);
        limit(found, "body", content.body(), LONG);
        limit(found, "enclosures", content.enclosures(), SHORT * 2);
        limit(found, "executor", content.executor(), SHORT);
        limit(found, "phone", content.phone(), SHORT);
        return found;
    }

    /** What is still to be filled in before it can be printed; empty if nothing. */
    public static List<FieldViolation> missing(LetterContent content) {
        List<FieldViolation> missing = new ArrayList<>();
        need(missing, "requisites", content.requisites(), "Укажите адрес и телефон организации");
        need(missing, "addressee", content.addressee(), "Укажите адресата в дательном падеже");
        need(missing, "heading", content.heading(), "Укажите, о чём письмо");
        need(missing, "body", content.body(), "Напишите текст письма");
        need(missing, "executor", content.executor(), "Укажите исполнителя: фамилию, имя, отчество");
        if (!PhoneNumber.isOne(content.phone())) {
            missing.add(new FieldViolation("phone", PhoneNumber.REFUSAL));
        }
        return missing;
    }

    private static void need(List<FieldViolation> missing, String field, String text, String message) {
        if (text.isBlank()) {
            missing.add(new FieldViolation(field, message));
        }
    }

    private static void limit(List<FieldViolation> found, String field, String text, int longest) {
        if (text.length() > longest) {
            found.add(new FieldViolation(field, "Не длиннее " + longest + " знаков"));
        }
    }
}
