package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.persistence.MarkTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ScanCheck;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/**
 * Acquaintance with registered orders: kept by the secretary, the director and the curator of the organisation. It runs
 * beside and holds up nothing.
 */
@Service
@Transactional
public class Acquaintances {
    private static final String SUBJECT = "document";
    private static final int LONGEST = 200;
    private static final int PAGE = 500;

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final OrderSheets sheets;
    private final AcquaintanceJournal journal;
    private final ReaderTable readers;
    private final MarkTable marks;
    private final RegionClock clock;
    private final AuditTrail audit;

    Acquaintances(
            AccessGuard guard,
            DocumentArchive archive,
            OrderSheets sheets,
            AcquaintanceJournal journal,
            ReaderTable readers,
            MarkTable marks,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.archive = archive;
        this.sheets = sheets;
        this.journal = journal;
        this.readers = readers;
        this.marks = marks;
        this.clock = clock;
        this.audit = audit;
    }

    /** The organisation's orders that somebody is to be acquainted with, the newest first. */
    public List<SheetSummary> list() {
        Actor actor = guard.require(OrderSheets.KEEPERS);
        OrganizationId organization = own(actor);
        List<RegisteredDocument> orders = orders(organization);
        List<DocumentId> ids = orders.stream().map(RegisteredDocument::id).toList();
        Set<DocumentId> open = readers.counts(organization, ids).keySet();
        orders.stream()
                .filter(order -> !open.contains(order.id()))
                .forEach(order -> journal.open(organization, order.kind(), order.id(), order.date()));
        Map<DocumentId, ReaderTable.Counts> counts = readers.counts(organization, ids);
        return orders.stream()
                .filter(order -> counts.containsKey(order.id()))
                .map(order -> summary(order, counts))
                .toList();
    }

    /** Also of an organisation whose other documents are many: by the kinds that have a sheet, page after page. */
    private List<RegisteredDocument> orders(OrganizationId organization) {
        List<RegisteredDocument> all = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            if (journal.keeps(kind)) {
                DocumentFilter filter = new DocumentFilter(organization, kind, null, null, null);
                int offset = 0;
                List<RegisteredDocument> page;
                do {
                    page = archive.list(filter, offset, PAGE);
                    all.addAll(page);
                    offset += PAGE;
                } while (page.size() == PAGE);
            }
        }
        all.sort(Comparator.comparing(RegisteredDocument::date).reversed());
        return all;
    }

    private static SheetSummary summary(RegisteredDocument order, Map<DocumentId, ReaderTable.Counts> counts) {
        ReaderTable.Counts count = Objects.requireNonNull(counts.get(order.id()));
        // Nobody is still to be acquainted with what was cancelled.
        return new SheetSummary(order, count.readers(), SheetSummary.isCancelled(order) ? 0 : count.waiting());
    }

    /** Whether somebody is to be acquainted with the document at all. */
    @Transactional(readOnly = true)
    public boolean concerns(RegisteredDocument document) {
        guard.require(Role.values());
        return document.owner().organization() != null && journal.keeps(document.kind());
    }

    /** @throws NotFoundException if there is no such order that the actor may read */
    @Transactional(readOnly = true)
    public RegisteredDocument order(DocumentId id) {
        return sheets.get(id).order();
    }

    /** Everybody who is to be acquainted with the order, and how they were. */
    public List<ReaderRow> sheet(DocumentId id) {
        return sheets.rows(sheets.get(id));
    }

    /**
     * Notes signatures. Whoever has a mark of the kind keeps it.
     *
     * @return how many were new, at least one
     * @throws ValidationException on fields {@code readers}, {@code day}, {@code state}, {@code signer}, {@code scan}
     */
    public int mark(DocumentId id, MarkAcquaintance command) {
        OrderSheets.Place place = sheets.get(id);
        LocalDate day = command.day();
        DayKind.EVENT.require("day", day, clock.today());
        if (day.isBefore(place.order().date())) {
            throw new ValidationException(
                    "day",
                    "Приказ подписан " + DayText.of(place.order().date())
                            + ": ознакомиться с ним раньше этого дня нельзя.");
        }
        List<OrderReader> chosen = sheets.chosen(place, command.readers());
        String signer = signer(command, chosen);
        requireUnmarked(place, command.state(), chosen);
        UUID scan = command.scan() == null ? null : keep(place, command.scan());
        int added = 0;
        for (OrderReader reader : chosen) {
            boolean recorded = marks.add(
                    place.organization(),
                    new MarkTable.NewMark(
                            Ids.next(),
                            reader.id(),
                            command.state(),
                            day,
                            signer,
                            ground(place, command, reader),
                            scan,
                            null,
                            clock.now(),
                            place.actor().account().toString()));
            added += recorded ? 1 : 0;
        }
        if (added == 0) {
            throw allMarked();
        }
        audit.record(
                "acquaintance.marked",
                SUBJECT,
                id.toString(),
                Map.of("state", command.state().name(), "people", Integer.toString(added), "date", day.toString()));
        return added;
    }

    /** Before the scan is kept: one without a mark that refers to it could never be opened. */
    private void requireUnmarked(OrderSheets.Place place, AcquaintanceState state, List<OrderReader> chosen) {
        if (state != AcquaintanceState.PAPER && state != AcquaintanceState.ELECTRONIC) {
            // Nobody marks those for others: refused with a sentence of its own.
            return;
        }
        Set<ReaderId> marked = marks.of(place.organization(), place.order().id()).stream()
                .filter(mark -> mark.state() == state)
                .map(AcquaintanceMark::reader)
                .collect(Collectors.toSet());
        if (chosen.stream().allMatch(reader -> marked.contains(reader.id()))) {
            throw allMarked();
        }
    }

    private static ValidationException allMarked() {
        return new ValidationException(
                "readers",
                "У всех выбранных такая отметка уже есть. Ничего не записано; скан к прежним отметкам прикладывают"
                        + " кнопкой «Приложить скан к отмеченным».");
    }

    private @Nullable UUID ground(OrderSheets.Place place, MarkAcquaintance command, OrderReader reader) {
        return switch (command.state()) {
            case PAPER -> null;
            case ELECTRONIC ->
                journal.ground(place.organization(), reader, command.day())
                        .map(ElectronicGround::id)
                        .orElseThrow(() -> new ValidationException(
                                "state",
                                "Электронная подпись не отмечена: " + reader.title()
                                        + ". На этот день нет ни акта школы об электронном документообороте для"
                                        + " работников, ни соглашения с этим человеком. Ничего не записано."));
            case READ, EARLIER ->
                throw new ValidationException(
                        "state",
                        "Отмечают подпись на бумаге или электронную подпись; прочтение отмечает сам читающий.");
        };
    }

    private static @Nullable String signer(MarkAcquaintance command, List<OrderReader> chosen) {
        String signer = command.signer();
        if (signer == null || signer.isBlank()) {
            return null;
        }
        if (chosen.size() != 1 || chosen.get(0).kind() != ReaderKind.REPRESENTATIVE) {
            throw new ValidationException("signer", "Кто подписал, указывают для одного законного представителя.");
        }
        if (signer.strip().length() > LONGEST) {
            throw new ValidationException("signer", "Не длиннее 200 знаков");
        }
        return signer.strip();
    }

    /**
     * Takes back a mark that was made by mistake; it stays in the journal with the reason.
     *
     * @throws ConflictException if it does not stand any more
     */
    public void withdraw(DocumentId id, ReaderId reader, AcquaintanceState state, String reason) {
        OrderSheets.Place place = sheets.get(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new ValidationException("reason", "Укажите причину, не длиннее 200 знаков");
        }
        boolean withdrawn = marks.of(place.organization(), id).stream()
                .filter(mark -> mark.reader().equals(reader) && mark.state() == state)
                .findFirst()
                .map(mark -> marks.withdraw(
                        place.organization(),
                        mark.id(),
                        clock.now(),
                        place.actor().account().toString(),
                        why))
                .orElse(false);
        if (!withdrawn) {
            throw new ConflictException("Эта отметка уже снята. Обновите страницу.");
        }
        audit.record("acquaintance.mark-withdrawn", SUBJECT, id.toString(), Map.of("state", state.name()));
    }

    /**
     * Puts a scan to signatures on paper that have none.
     *
     * @return to how many
     * @throws ValidationException on fields {@code readers}, {@code scan}
     */
    public int attachScan(DocumentId id, Collection<ReaderId> signed, DocumentFile scan) {
        OrderSheets.Place place = sheets.get(id);
        List<ReaderId> chosen =
                sheets.chosen(place, signed).stream().map(OrderReader::id).toList();
        boolean waiting = marks.of(place.organization(), id).stream()
                .anyMatch(mark -> mark.state() == AcquaintanceState.PAPER
                        && mark.scan() == null
                        && chosen.contains(mark.reader()));
        if (!waiting) {
            throw new ValidationException(
                    "readers", "Выберите тех, у кого отмечена подпись на бумаге, а скана ещё нет.");
        }
        int attached = marks.putScan(place.organization(), chosen, keep(place, scan));
        audit.record(
                "acquaintance.scan-attached", SUBJECT, id.toString(), Map.of("people", Integer.toString(attached)));
        return attached;
    }

    /**
     * The scan of a signed sheet without its content.
     *
     * @throws NotFoundException if the order has no such scan
     */
    @Transactional(readOnly = true)
    public ScanFacts scanFacts(DocumentId id, UUID scan) {
        OrderSheets.Place place = sheets.get(id);
        return marks.scanFacts(place.organization(), id, scan)
                .orElseThrow(() -> new NotFoundException("Скан не найден."));
    }

    /** The scan of a signed sheet. */
    @Transactional(readOnly = true)
    public DocumentFile scan(DocumentId id, UUID scan) {
        OrderSheets.Place place = sheets.get(id);
        return marks.scan(place.organization(), id, scan).orElseThrow(() -> new NotFoundException("Скан не найден."));
    }

    private UUID keep(OrderSheets.Place place, DocumentFile scan) {
        DocumentFile checked = new DocumentFile(
                scan.name().replaceAll("[\\p{Cntrl}/\\\\]", "_"),
                ScanCheck.contentType(scan.content()),
                scan.content());
        UUID id = Ids.next();
        marks.addScan(
                place.organization(),
                place.order().id(),
                id,
                checked,
                Hashes.sha256(checked.content()),
                clock.now(),
                place.actor().account().toString());
        return id;
    }

    private static OrganizationId own(Actor actor) {
        return actor.organization().orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }
}
