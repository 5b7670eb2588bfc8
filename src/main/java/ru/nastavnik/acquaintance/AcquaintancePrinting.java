package ru.nastavnik.acquaintance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.PaperCompanions;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;

/** The sheet of acquaintance and the extracts are printed together with their order, or alone for those who wait. */
@Component
public class AcquaintancePrinting implements PaperCompanions, PrintSource {
    static final String SHEET_FILE = "Лист ознакомления.docx";

    private static final String CODE = "order-acquaintance";
    private static final String SHEET = "sheet";
    private static final String WAITING = "waiting";

    private final Acquaintances acquaintances;
    private final AcquaintancePapers acquaintancePapers;
    private final CurrentActor currentActor;

    AcquaintancePrinting(
            Acquaintances acquaintances, AcquaintancePapers acquaintancePapers, CurrentActor currentActor) {
        this.acquaintances = acquaintances;
        this.acquaintancePapers = acquaintancePapers;
        this.currentActor = currentActor;
    }

    @Override
    public List<PrintItem> of(RegisteredDocument document) {
        boolean keeper = currentActor
                .find()
                .filter(actor ->
                        actor.role() == Role.CURATOR || actor.role() == Role.DIRECTOR || actor.role() == Role.SECRETARY)
                .isPresent();
        if (!keeper || !acquaintances.concerns(document)) {
            return List.of();
        }
        return items(document.id(), false);
    }

    /**
     * The sheet of employees, then an extract for each person who gets one.
     *
     * @param waitingOnly only for those who are not acquainted yet
     */
    public List<PrintItem> items(DocumentId order, boolean waitingOnly) {
        List<PrintItem> items = new ArrayList<>();
        boolean employees = acquaintances.sheet(order).stream()
                .anyMatch(row -> !row.reader().kind().getsExtract() && (!waitingOnly || row.waits()));
        if (employees) {
            items.add(
                    new PrintItem(CODE, order + " " + SHEET + (waitingOnly ? " " + WAITING : ""), "Лист ознакомления"));
        }
        items.addAll(extracts(order, waitingOnly));
        return items;
    }

    /** The extracts alone; numbered, for a label names no pupil. */
    public List<PrintItem> extracts(DocumentId order, boolean waitingOnly) {
        List<PrintItem> items = new ArrayList<>();
        for (ReaderId reader : acquaintancePapers.extractsOf(order, waitingOnly)) {
            int no = items.size() + 1;
            items.add(new PrintItem(CODE, order + " " + reader, "Выписка из приказа " + no));
        }
        return items;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        DocumentId order = DocumentId.of(parts[0]);
        if (parts[1].equals(SHEET)) {
            return List.of(new Printable(SHEET_FILE, acquaintancePapers.printSheet(order, parts.length > 2)));
        }
        byte[] extract = acquaintancePapers.extract(order, ReaderId.of(parts[1]));
        return List.of(new Printable("Выписка из приказа.docx", extract));
    }
}
