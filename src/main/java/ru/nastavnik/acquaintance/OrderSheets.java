package ru.nastavnik.acquaintance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.persistence.LinkTable;
import ru.nastavnik.acquaintance.persistence.MarkTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/** The sheet of an order: whose order it is, who is to be acquainted with it, and how they were. */
@Component
class OrderSheets {
    static final Role[] KEEPERS = {Role.SECRETARY, Role.DIRECTOR, Role.CURATOR};

    private final AccessGuard guard;
    private final DocumentArchive archive;
    private final AcquaintanceJournal journal;
    private final ReaderTable readers;
    private final MarkTable marks;
    private final LinkTable links;

    OrderSheets(
            AccessGuard guard,
            DocumentArchive archive,
            AcquaintanceJournal journal,
            ReaderTable readers,
            MarkTable marks,
            LinkTable links) {
        this.guard = guard;
        this.archive = archive;
        this.journal = journal;
        this.readers = readers;
        this.marks = marks;
        this.links = links;
    }

    /** An order and who keeps its sheet. */
    record Place(Actor actor, OrganizationId organization, RegisteredDocument order) {}

    /** @throws NotFoundException if there is no such order that the actor may keep the sheet of */
    Place get(DocumentId id) {
        guard.require(KEEPERS);
        RegisteredDocument order = archive.get(id);
        OrganizationId organization = order.owner().organization();
        if (organization == null || !journal.keeps(order.kind())) {
            throw new NotFoundException("С этим документом никого не знакомят под подпись.");
        }
        return new Place(guard.require(organization, KEEPERS), organization, order);
    }

    List<ReaderRow> rows(Place place) {
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

    /** @throws ValidationException on field {@code readers} if nobody is chosen */
    List<OrderReader> chosen(Place place, Collection<ReaderId> ids) {
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
}
