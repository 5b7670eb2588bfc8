package ru.nastavnik.protocol.domain;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.shared.FieldViolation;

/** What a protocol needs before it is printed, and how long its texts may be. */
public final class ProtocolRules {
    private static final int SHORT = 300;
    private static final int LONG = 6000;
    private static final int MOST_ITEMS = 30;
    private static final int MOST_PRESENT = 5000;

    private ProtocolRules() {}

    /** What cannot even be kept as a draft. */
    public static List<FieldViolation> unkeepable(ProtocolContent content) {
        List<FieldViolation> found = new ArrayList<>();
        limit(found, "heading", content.heading(), SHORT);
        limit(found, "chair", content.chair(), SHORT);
        limit(found, "secretary", content.secretary(), SHORT);
        limit(found, "attendees", content.attendees(), LONG);
        limit(found, "invited", content.invited(), LONG);
        if (content.items().size() > MOST_ITEMS) {
            found.add(new FieldViolation("items", "Не больше " + MOST_ITEMS + " вопросов в одном протоколе"));
        }
        for (ProtocolContent.Item item : content.items()) {
            limit(found, "items", item.topic(), SHORT * 2);
            limit(found, "items", item.heard(), LONG);
            limit(found, "items", item.spoke(), LONG);
            limit(found, "items", item.vote(), SHORT);
            item.decisions().forEach(decision -> {
                limit(found, "items", decision.text(), LONG);
                limit(found, "items", decision.responsible(), SHORT);
            });
        }
        return found;
    }

    /** What is still to be filled in before it can be printed; empty if nothing. */
    public static List<FieldViolation> missing(ProtocolContent content) {
        List<FieldViolation> missing = new ArrayList<>();
        need(
                missing,
                "heading",
                content.heading(),
                "Укажите, что это было: например, «заседания педагогического совета»");
        need(missing, "chair", content.chair(), "Укажите председателя: фамилию и инициалы");
        need(missing, "secretary", content.secretary(), "Укажите секретаря: фамилию и инициалы");
        Integer present = content.present();
        if (present == null || present < 1 || present > MOST_PRESENT) {
            missing.add(new FieldViolation("present", "Укажите, сколько человек присутствовало"));
        }
        if (content.items().isEmpty()) {
            missing.add(new FieldViolation("items", "Добавьте вопрос повестки дня"));
        }
        for (int index = 0; index < content.items().size(); index++) {
            ProtocolContent.Item item = content.items().get(index);
            String which = "Вопрос " + (index + 1) + ": ";
            need(missing, "items", item.topic(), which + "укажите, о чём он");
            need(missing, "items", item.heard(), which + "напишите, кого и что слушали");
            if (item.decisions().stream().allMatch(decision -> decision.text().isBlank())) {
                missing.add(new FieldViolation("items", which + "напишите, что решили"));
            }
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
