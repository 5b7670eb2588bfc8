package ru.nastavnik.pairing.document;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.people.Person;

/** Writes the sheet on which those whom an order names sign that they have read it. It is printed, never registered. */
@Component
public class AcquaintanceSheet {
    private final Documents documents;

    AcquaintanceSheet(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param named in the order in which they sign
     * @return the .docx
     */
    public byte[] write(
            PairOrder.Facts order,
            PairOrder.Signature signature,
            PairOrder.Registration registration,
            List<Person> named) {
        DocumentOwner owner = DocumentOwner.of(order.organization());
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "orderTitle",
                        "с " + documents.orderInstrumental(owner) + " "
                                + withinSentence(order.kind().title()))
                .field("date", signature.day())
                .field("number", registration.number());
        for (int i = 0; i < named.size(); i++) {
            int no = i + 1;
            Person person = named.get(i);
            data.row("persons", row -> {
                row.field("no", no).field("name", person.name().surnameFirst());
                if (person.post() != null) {
                    row.field("post", person.post());
                }
            });
        }
        return documents.blank(DocumentKind.ACQUAINTANCE_SHEET, owner, data.build());
    }

    private static String withinSentence(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
