package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.persistence.LinkTable;
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
import ru.nastavnik.shared.DomainException;
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
    private static final Role[] KEEPERS = {Role.SECRETARY, Role.DIRECTOR, Role.CURATOR};
    private static final String SUBJECT = "document";
    private static final int LONGEST = 200;
    private static final int PAGE = 500;

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final AcquaintanceJournal journal;
    private final ReaderTable readers;
    private final MarkTable marks;
    private final LinkTable links;
    private final SheetPaper sheets;
    private final ExtractPaper extracts;
    private final RegionClock clock;
    private final AuditTrail audit;

    Acquaintances(
            AccessGuard guard,
            DocumentArchive archive,
            AcquaintanceJournal journal,
            ReaderTable readers,
            MarkTable marks,
            LinkTable links,
            SheetPaper sheets,
            ExtractPaper extracts,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.archive = archive;
        this.journal = journal;
        this.readers = readers;
        this.marks = marks;
        this.links = links;
        this.sheets = sheets;
        this.extracts = extracts;
        this.clock = clock;
        this.audit = audit;
    }

    /** The organisation's orders that somebody is to be acquainted with, the newest first. */
    public List<SheetSummary> list() {
        Actor actor = guard.require(KEEPERS);
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
        return get(id).order();
    }

    /** Everybody who is to be acquainted with the order, and how they were. */
    public List<ReaderRow> sheet(DocumentId id) {
        return rows(get(id));
    }

    /**
     * Notes signatures. Whoever has a mark of the kind keeps it.
     *
     * @return how many were new, at least one
     * @throws ValidationException on fields {@code readers}, {@code day}, {@code state}, {@code signer}, {@code scan}
     */
    public int mark(DocumentId id, MarkAcquaintance command) {
        Place place = get(id);
        LocalDate day = command.day();
        DayKind.EVENT.require("day", day, clock.today());
        if (day.isBefore(place.order().date())) {
            throw new ValidationException(
                    "day",
                    "Приказ подписан " + DayText.of(place.order().date())
                            + ": ознакомиться с ним раньше этого дня нельзя.");
        }
        List<OrderReader> chosen = chosen(place, command.readers());
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
    private void requireUnmarked(Place place, AcquaintanceState state, List<OrderReader> chosen) {
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

    private @Nullable UUID ground(Place place, MarkAcquaintance command, OrderReader reader) {
        return switch (command.state()) {
            case PAPER -> null;
            case ELECTRONIC ->
                journal.ground(place.organization(), reader, command.day())
                        .map(ElectronicGround::id)
                        .orElseThrow(() -> new ValidationException(
                                "state",
                                "Электронная подпись не отмечена: " + reader.title()
                                        + ". На этот день нет ни акта школы об электронном документообороте для"
                                        + " сотрудников, ни соглашения с этим человеком. Ничего не записано."));
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
        Place place = get(id);
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
        Place place = get(id);
        List<ReaderId> chosen =
                chosen(place, signed).stream().map(OrderReader::id).toList();
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
        Place place = get(id);
        return marks.scanFacts(place.organization(), id, scan)
                .orElseThrow(() -> new NotFoundException("Скан не найден."));
    }

    /** The scan of a signed sheet. */
    @Transactional(readOnly = true)
    public DocumentFile scan(DocumentId id, UUID scan) {
        Place place = get(id);
        return marks.scan(place.organization(), id, scan).orElseThrow(() -> new NotFoundException("Скан не найден."));
    }

    /**
     * The sheet for the signatures of employees.
     *
     * @param waitingOnly only those who have not signed yet
     * @return a .docx
     * @throws DomainException if nobody is left to sign
     */
    public byte[] printSheet(DocumentId id, boolean waitingOnly) {
        Place place = get(id);
        RegisteredDocument order = place.order();
        List<OrderReader> signing = rows(place).stream()
                .filter(row -> !row.reader().kind().getsExtract())
                .filter(row -> !waitingOnly || row.waits())
                .map(ReaderRow::reader)
                .toList();
        if (signing.isEmpty()) {
            throw new DomainException(
                    waitingOnly
                            ? "Сотрудников, которые не ознакомлены с приказом, нет: печатать нечего."
                            : "Сотрудников, которых нужно ознакомить с приказом под подпись, нет.");
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
        Place place = get(id);
        if (!place.order().hasText()) {
            return List.of();
        }
        return perPerson(rows(place), row -> !waitingOnly || row.waits()).values().stream()
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
        Place place = get(id);
        if (!place.order().hasText()) {
            throw new DomainException(ExtractLinks.NO_TEXT);
        }
        List<OrderReader> group = perPerson(rows(place), row -> true).values().stream()
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

    private List<ReaderRow> rows(Place place) {
        RegisteredDocument order = place.order();
        OrganizationId organization = place.organization();
        journal.open(organization, order.kind(), order.id(), order.date());
        Map<ReaderId, List<AcquaintanceMark>> byReader =
                marks.of(organization, order.id()).stream().collect(Collectors.groupingBy(AcquaintanceMark::reader));
        Map<ReaderId, ExtractLink> newest = links.newest(organization, order.id()).stream()
                .collect(Collectors.toMap(ExtractLink::reader, Function.identity()));
        return readers.of(organization, order.id()).stream()
                .map(reader ->
                        new ReaderRow(reader, byReader.getOrDefault(reader.id(), List.of()), newest.get(reader.id())))
                .toList();
    }

    private List<OrderReader> chosen(Place place, Collection<ReaderId> ids) {
        Map<ReaderId, OrderReader> known = rows(place).stream()
                .map(ReaderRow::reader)
                .collect(Collectors.toMap(OrderReader::id, Function.identity()));
        if (ids.isEmpty()) {
            throw new ValidationException("readers", "Выберите, кто ознакомлен.");
        }
        return ids.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .orElseThrow(() -> new NotFoundException("Такого человека нет в листе ознакомления.")))
                .toList();
    }

    private UUID keep(Place place, DocumentFile scan) {
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

    private record Place(Actor actor, OrganizationId organization, RegisteredDocument order) {}

    private Place get(DocumentId id) {
        guard.require(KEEPERS);
        RegisteredDocument order = archive.get(id);
        OrganizationId organization = order.owner().organization();
        if (organization == null || !journal.keeps(order.kind())) {
            throw new NotFoundException("С этим документом никого не знакомят под подпись.");
        }
        return new Place(guard.require(organization, KEEPERS), organization, order);
    }

    private static OrganizationId own(Actor actor) {
        return actor.organization().orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }
}
