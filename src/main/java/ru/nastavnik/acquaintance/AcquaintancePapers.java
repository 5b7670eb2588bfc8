package ru.nastavnik.acquaintance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;

/** What is printed for acquaintance with an order: the sheet for signatures, and extracts of a reader's own lines. */
@Service
@Transactional
public class AcquaintancePapers {
    private final OrderSheets orders;
    private final SheetPaper sheets;
    private final ExtractPaper extracts;

    AcquaintancePapers(OrderSheets orders, SheetPaper sheets, ExtractPaper extracts) {
        this.orders = orders;
        this.sheets = sheets;
        this.extracts = extracts;
    }

    /**
     * The sheet for the signatures of employees.
     *
     * @param waitingOnly only those who have not signed yet
     * @return a .docx
     * @throws DomainException if nobody is left to sign
     */
    public byte[] printSheet(DocumentId id, boolean waitingOnly) {
        OrderSheets.Place place = orders.get(id);
        RegisteredDocument order = place.order();
        List<OrderReader> signing = orders.rows(place).stream()
                .filter(row -> !row.reader().kind().getsExtract())
                .filter(row -> !waitingOnly || row.waits())
                .map(ReaderRow::reader)
                .toList();
        if (signing.isEmpty()) {
            throw new DomainException(
                    waitingOnly
                            ? "Работников, которые не ознакомлены с приказом, нет: печатать нечего."
                            : "Работников, которых нужно ознакомить с приказом под подпись, нет.");
        }
        return sheets.write(
                order.owner(),
                order.subject(),
                order.number(),
                DayText.of(order.date()),
                order.date().getYear(),
                signing);
    }

    /** Readers who get an extract, one for each person: a learner and the representative share it. */
    public List<ReaderId> extractsOf(DocumentId id, boolean waitingOnly) {
        OrderSheets.Place place = orders.get(id);
        if (!place.order().hasText()) {
            return List.of();
        }
        return perPerson(orders.rows(place), row -> !waitingOnly || row.waits()).values().stream()
                .map(group -> group.get(0).id())
                .toList();
    }

    /**
     * The extract of a reader's own lines, to be certified.
     *
     * @return a .docx
     * @throws DomainException if the reader reads the whole order, or the system has no text of it
     */
    public byte[] extract(DocumentId id, ReaderId reader) {
        OrderSheets.Place place = orders.get(id);
        if (!place.order().hasText()) {
            throw new DomainException(ExtractLinks.NO_TEXT);
        }
        List<OrderReader> group = perPerson(orders.rows(place), row -> true).values().stream()
                .filter(one -> one.stream().anyMatch(member -> member.id().equals(reader)))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        "Выписку готовят обучающимся, их представителям и наставникам из других организаций."));
        return extracts.certified(place.organization(), place.order(), group);
    }

    private static Map<String, List<OrderReader>> perPerson(List<ReaderRow> rows, Predicate<ReaderRow> wanted) {
        Set<String> persons = rows.stream()
                .filter(wanted)
                .map(row -> row.reader().personKey())
                .collect(Collectors.toSet());
        return rows.stream()
                .map(ReaderRow::reader)
                .filter(reader -> reader.kind().getsExtract() && persons.contains(reader.personKey()))
                .collect(Collectors.groupingBy(OrderReader::personKey, LinkedHashMap::new, Collectors.toList()));
    }
}
