package ru.nastavnik.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.protocol.domain.NamedInText;
import ru.nastavnik.protocol.domain.ProtocolRules;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** What a protocol takes from a sheet that was changed after it was printed: the day, who led, what was decided. */
final class ProtocolSheetFacts {
    private static final String FIELD = "edited";

    private ProtocolSheetFacts() {}

    static List<PaperFact> of(ProtocolContent content) {
        Integer present = content.present();
        List<PaperFact> facts = new ArrayList<>(List.of(
                PaperFact.day("date", "День заседания", content.date(), DayKind.EVENT),
                PaperFact.text("heading", "Протокол чего", content.heading()),
                person("chair", "Председатель", content.chair()).after("Председатель –"),
                person("secretary", "Секретарь", content.secretary()).after("Секретарь –"),
                PaperFact.text("present", "Присутствовало, человек", present == null ? "" : present.toString())
                        .after("Присутствовали:"),
                PaperFact.text("attendees", "Кто присутствовал", content.attendees()),
                PaperFact.text("invited", "Приглашённые", content.invited())));
        for (int index = 0; index < content.items().size(); index++) {
            item(facts, index, content.items().get(index));
        }
        return facts;
    }

    private static PaperFact person(String key, String title, String typed) {
        NamedInText name = NamedInText.of(typed);
        return PaperFact.text(key, title, typed, name.surnameFirst(), name.initialsFirst());
    }

    private static void item(List<PaperFact> facts, int index, ProtocolContent.Item item) {
        String key = "item." + index;
        String title = "Вопрос " + (index + 1) + ": ";
        facts.add(PaperFact.text(key + ".topic", title + "о чём", item.topic()));
        facts.add(PaperFact.text(key + ".heard", title + "слушали", item.heard()));
        facts.add(PaperFact.text(key + ".spoke", title + "выступили", item.spoke()));
        facts.add(PaperFact.text(key + ".vote", title + "голосовали", item.vote()));
        int point = 0;
        for (int at = 0; at < item.decisions().size(); at++) {
            ProtocolContent.Decision decision = item.decisions().get(at);
            if (!decision.text().isBlank()) {
                point++;
                String decided = "Решение " + (index + 1) + "." + point + ": ";
                String of = key + ".decision." + at;
                facts.add(PaperFact.text(of + ".text", decided + "текст", decision.text())
                        .after((index + 1) + "." + point + "."));
                facts.add(PaperFact.text(of + ".responsible", decided + "ответственный", decision.responsible())
                        .after("Ответственный –"));
                facts.add(PaperFact.day(of + ".term", decided + "срок", decision.term(), DayKind.TERM));
            }
        }
    }

    /**
     * What the protocol says with the facts of the sheet.
     *
     * @throws ValidationException on field {@code edited} if a protocol may not say so
     */
    static ProtocolContent take(ProtocolContent printed, Map<String, String> facts, LocalDate today) {
        LocalDate date = day(facts.get("date"), printed.date());
        if (date == null) {
            throw new ValidationException(FIELD, "Укажите день заседания");
        }
        DayKind.EVENT.require(FIELD, date, today);
        List<ProtocolContent.Item> items = new ArrayList<>();
        for (int index = 0; index < printed.items().size(); index++) {
            items.add(item(printed.items().get(index), "item." + index, facts));
        }
        ProtocolContent taken = new ProtocolContent(
                date,
                facts.getOrDefault("heading", printed.heading()).strip(),
                facts.getOrDefault("chair", printed.chair()).strip(),
                facts.getOrDefault("secretary", printed.secretary()).strip(),
                facts.containsKey("present") ? number(facts.get("present")) : printed.present(),
                facts.getOrDefault("attendees", printed.attendees()).strip(),
                facts.getOrDefault("invited", printed.invited()).strip(),
                items);
        List<FieldViolation> refused = new ArrayList<>(ProtocolRules.unkeepable(taken));
        refused.addAll(ProtocolRules.missing(taken));
        if (!refused.isEmpty()) {
            throw new ValidationException(FIELD, refused.get(0).message());
        }
        return taken;
    }

    private static ProtocolContent.Item item(ProtocolContent.Item printed, String key, Map<String, String> facts) {
        List<ProtocolContent.Decision> decisions = new ArrayList<>();
        for (int at = 0; at < printed.decisions().size(); at++) {
            ProtocolContent.Decision decision = printed.decisions().get(at);
            String of = key + ".decision." + at;
            decisions.add(new ProtocolContent.Decision(
                    facts.getOrDefault(of + ".text", decision.text()).strip(),
                    facts.getOrDefault(of + ".responsible", decision.responsible())
                            .strip(),
                    day(facts.get(of + ".term"), decision.term())));
        }
        return new ProtocolContent.Item(
                facts.getOrDefault(key + ".topic", printed.topic()).strip(),
                facts.getOrDefault(key + ".heard", printed.heard()).strip(),
                facts.getOrDefault(key + ".spoke", printed.spoke()).strip(),
                facts.getOrDefault(key + ".vote", printed.vote()).strip(),
                decisions);
    }

    private static @Nullable LocalDate day(@Nullable String value, @Nullable LocalDate printed) {
        if (value == null) {
            return printed;
        }
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            throw new ValidationException(FIELD, "Укажите день так: 07.09.2026");
        }
    }

    private static Integer number(@Nullable String value) {
        try {
            return Integer.valueOf(value == null ? "" : value.strip());
        } catch (NumberFormatException none) {
            throw new ValidationException(FIELD, "Укажите числом, сколько человек присутствовало");
        }
    }
}
