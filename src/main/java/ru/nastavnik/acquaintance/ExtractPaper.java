package ru.nastavnik.acquaintance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.acquaintance.domain.OrderWording;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;

/**
 * Writes an extract of a registered order: its requisites, the points that lead to the annex, the lines in which one
 * person stands, and who certifies it. The wording is the registered text's own.
 */
@Component
class ExtractPaper {
    private final Documents documents;
    private final ReaderTable readers;
    private final Posts posts;
    private final AccountNames names;

    ExtractPaper(Documents documents, ReaderTable readers, Posts posts, AccountNames names) {
        this.documents = documents;
        this.readers = readers;
        this.posts = posts;
        this.names = names;
    }

    /** To be certified by hand and handed out; whoever gets it signs the other copy. */
    byte[] certified(OrganizationId organization, RegisteredDocument order, List<OrderReader> signing) {
        DocumentData.Builder data = extract(organization, order, signing.get(0).personKey());
        data.condition("certified", true);
        certifier(data, organization);
        signing.forEach(reader -> data.row("readers", row -> row.field("name", line(reader))));
        return documents.blank(DocumentKind.ORDER_EXTRACT, DocumentOwner.of(organization), data.build());
    }

    /** What a link shows: the same words, and that it is a notice and no certified paper. */
    byte[] notice(OrganizationId organization, RegisteredDocument order, OrderReader reader) {
        DocumentData data = extract(organization, order, reader.personKey())
                .condition("notice", true)
                .build();
        return documents.blank(DocumentKind.ORDER_EXTRACT, DocumentOwner.of(organization), data);
    }

    private DocumentData.Builder extract(OrganizationId organization, RegisteredDocument order, String person) {
        OrderWording wording = OrderWording.of(documents.paragraphs(order.id()));
        Map<Integer, List<ExtractRow>> annexes = readers.rows(organization, order.id(), person).stream()
                .collect(Collectors.groupingBy(ExtractRow::annex, TreeMap::new, Collectors.toList()));
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "extractOf",
                        documents.orderGenitive(DocumentOwner.of(organization)).toUpperCase(Locale.ROOT))
                .field("heading", order.subject())
                .field("number", order.number())
                .field("date", order.date())
                .field("preamble", wording.preamble())
                .field("verb", wording.verb());
        if (wording.signatory() != null) {
            data.field("signatoryPost", wording.signatoryPost()).field("signatory", wording.signatory());
        }
        List<String> others = readers.of(organization, order.id()).stream()
                .filter(reader ->
                        reader.kind().getsExtract() && !reader.personKey().equals(person))
                .map(OrderReader::personName)
                .toList();
        wording.pointsOf(new TreeSet<>(annexes.keySet())).stream()
                .filter(point -> others.stream().noneMatch(name -> OrderWording.names(point, name)))
                .forEach(point -> data.row("points", row -> row.field("text", point)));
        annexes.forEach((annex, rows) -> data.row("annexes", block -> {
            block.field("annex", annex);
            rows.forEach(row -> row(block, row));
        }));
        return data;
    }

    private static void row(DocumentData.Builder annex, ExtractRow row) {
        String reason = row.reason();
        if (reason == null) {
            annex.row(
                    "pairs",
                    line -> line.field("no", row.no())
                            .field("mentor", row.mentor())
                            .field("mentee", row.mentee())
                            .field("form", orDash(row.form()))
                            .field("roleModel", orDash(row.roleModel())));
        } else {
            annex.row(
                    "ended",
                    line -> line.field("no", row.no())
                            .field("mentor", row.mentor())
                            .field("mentee", row.mentee())
                            .field("reason", reason));
        }
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }

    /** The secretary, else the director; whoever certifies today. */
    private void certifier(DocumentData.Builder data, OrganizationId organization) {
        Territory school = new Territory.OfOrganization(organization);
        posts.holders(Role.SECRETARY, school).stream()
                .findFirst()
                .or(() -> posts.holders(Role.DIRECTOR, school).stream().findFirst())
                .ifPresent(post -> data.field("certifierPost", capital(post.title()))
                        .field("certifier", names.nameOf(post.account()).initialsFirst()));
    }

    /** Under what a reader signs: a representative whom nobody has entered writes the name too. */
    private static String line(OrderReader reader) {
        if (reader.kind() != ReaderKind.REPRESENTATIVE) {
            return String.valueOf(reader.fullName());
        }
        return reader.fullName() == null
                ? "Законный представитель (фамилия, имя, отчество): ____________________"
                : "Законный представитель: " + reader.fullName();
    }

    private static String capital(String post) {
        return post.substring(0, 1).toUpperCase(Locale.ROOT) + post.substring(1);
    }
}
