package ru.nastavnik.acquaintance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;

/** Writes the sheet on which employees sign that they have read an order. It is printed, never registered. */
@Component
class SheetPaper {
    private static final String LINE = "______";

    private final Documents documents;

    SheetPaper(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param subject of the order
     * @param number null for a line to write on; {@code date} likewise
     * @param readers in the order in which they sign
     */
    byte[] write(
            DocumentOwner owner,
            String subject,
            @Nullable String number,
            @Nullable String date,
            int year,
            List<OrderReader> readers) {
        DocumentData.Builder data = DocumentData.builder()
                .field("orderTitle", "«" + subject + "»")
                .field("number", number == null ? LINE : number)
                .field("date", date == null ? "«____» ______________ " + year + " г." : date);
        for (int i = 0; i < readers.size(); i++) {
            int no = i + 1;
            OrderReader reader = readers.get(i);
            data.row(
                    "persons",
                    row -> row.field("no", no)
                            .field("name", reader.sheetName() == null ? "" : reader.sheetName())
                            .field("post", reader.post()));
        }
        return documents.blank(DocumentKind.ACQUAINTANCE_SHEET, owner, data.build());
    }
}
