package ru.nastavnik.letter;

import ru.nastavnik.form.FormData;

/** A letter's content as it is stored. */
public final class LetterJson {
    private LetterJson() {}

    public static String write(LetterContent content) {
        return FormData.empty()
                .with("requisites", content.requisites())
                .with("addressee", content.addressee())
                .with("greeting", content.greeting())
                .with("heading", content.heading())
                .with("body", content.body())
                .with("enclosures", content.enclosures())
                .with("executor", content.executor())
                .with("phone", content.phone())
                .toJson();
    }

    public static LetterContent read(String json) {
        FormData data = FormData.fromJson(json);
        return new LetterContent(
                text(data, "requisites"),
                text(data, "addressee"),
                text(data, "greeting"),
                text(data, "heading"),
                text(data, "body"),
                text(data, "enclosures"),
                text(data, "executor"),
                text(data, "phone"));
    }

    private static String text(FormData data, String key) {
        return data.text(key).orElse("");
    }
}
