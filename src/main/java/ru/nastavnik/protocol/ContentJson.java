package ru.nastavnik.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;

/** A protocol's content as it is stored. */
public final class ContentJson {
    private ContentJson() {}

    public static String write(ProtocolContent content) {
        return FormData.empty()
                .with("heading", content.heading())
                .with("chair", content.chair())
                .with("secretary", content.secretary())
                .with("present", content.present())
                .with("attendees", content.attendees())
                .with("invited", content.invited())
                .with("items", content.items().stream().map(ContentJson::item).toList())
                .toJson();
    }

    public static ProtocolContent read(String json, LocalDate date) {
        FormData data = FormData.fromJson(json);
        return new ProtocolContent(
                date,
                text(data, "heading"),
                text(data, "chair"),
                text(data, "secretary"),
                present(data),
                text(data, "attendees"),
                text(data, "invited"),
                data.rows("items").stream().map(ContentJson::item).toList());
    }

    private static @Nullable Integer present(FormData data) {
        return data.number("present").map(BigDecimal::intValue).orElse(null);
    }

    private static FormData item(ProtocolContent.Item item) {
        return FormData.empty()
                .with("topic", item.topic())
                .with("heard", item.heard())
                .with("spoke", item.spoke())
                .with("vote", item.vote())
                .with(
                        "decisions",
                        item.decisions().stream()
                                .map(decision -> FormData.empty()
                                        .with("text", decision.text())
                                        .with("responsible", decision.responsible())
                                        .with("term", decision.term()))
                                .toList());
    }

    private static ProtocolContent.Item item(FormData data) {
        return new ProtocolContent.Item(
                text(data, "topic"),
                text(data, "heard"),
                text(data, "spoke"),
                text(data, "vote"),
                data.rows("decisions").stream()
                        .map(decision -> new ProtocolContent.Decision(
                                text(decision, "text"),
                                text(decision, "responsible"),
                                decision.date("term").orElse(null)))
                        .toList());
    }

    private static String text(FormData data, String key) {
        return data.text(key).orElse("");
    }
}
