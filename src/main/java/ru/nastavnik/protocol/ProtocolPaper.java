package ru.nastavnik.protocol;

import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.protocol.domain.NamedInText;

/** Writes a protocol: «Председатель – Иванова А.П.» in the text, «А.П. Иванова» under the signature. */
final class ProtocolPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private ProtocolPaper() {}

    static RegisterDocument of(Protocol protocol) {
        ProtocolContent content = protocol.content();
        NamedInText chair = NamedInText.of(content.chair());
        NamedInText secretary = NamedInText.of(content.secretary());
        Integer present = content.present();
        DocumentData.Builder data = DocumentData.builder()
                .field("heading", content.heading().strip())
                .field("chair", chair.surnameFirst())
                .field("secretary", secretary.surnameFirst())
                .field("signatoryPost", "Председатель")
                .field("signatory", chair.initialsFirst())
                .field("secretarySignature", secretary.initialsFirst())
                .field("present", present == null ? 0 : present)
                .field("attendees", content.attendees().strip())
                .field("invited", content.invited().strip());
        int no = 0;
        for (ProtocolContent.Item item : content.items()) {
            no++;
            add(data, no, item);
        }
        return new RegisterDocument(
                        DocumentKind.MEETING_PROTOCOL,
                        DocumentOwner.of(protocol.organization()),
                        content.date(),
                        protocol.title(),
                        data.build(),
                        null,
                        null,
                        protocol.id().value())
                .ofBody(protocol.body());
    }

    private static void add(DocumentData.Builder data, int no, ProtocolContent.Item item) {
        data.row("agenda", row -> row.field("no", no).field("topic", sentence(item.topic())));
        data.row("items", row -> {
            row.field("no", no).field("vote", vote(item.vote()));
            lines(item.heard()).forEach(line -> row.row("heard", text -> text.field("text", line)));
            lines(item.spoke()).forEach(line -> row.row("spoke", text -> text.field("text", line)));
            int point = 0;
            for (ProtocolContent.Decision decision : item.decisions()) {
                if (!decision.text().isBlank()) {
                    point++;
                    String number = no + "." + point;
                    row.row(
                            "decisions",
                            line -> line.field("no", number)
                                    .field("text", sentence(decision.text()))
                                    .field("responsible", sentence(decision.responsible()))
                                    .field("term", decision.term() == null ? "" : DAY.format(decision.term()) + "."));
                }
            }
        });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String vote(String typed) {
        String vote = typed.strip();
        return vote.isEmpty() ? "" : sentence(vote.startsWith("Голосовали") ? vote : "Голосовали: " + vote);
    }

    private static String sentence(String typed) {
        String text = String.join(" ", lines(typed));
        return text.isEmpty() || text.matches(".*[.!?;:]$") ? text : text + ".";
    }
}
