package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.acquaintance.domain.ReaderRules;
import ru.nastavnik.acquaintance.persistence.GroundTable;
import ru.nastavnik.acquaintance.persistence.MarkTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Opens the journal of an order when it is registered, and notes what people do in the system. For other modules'
 * services and process steps, which have checked the actor; it blocks nothing.
 */
@Service
@Transactional
public class AcquaintanceJournal {
    private final ObjectProvider<OrderSource> sources;
    private final ReaderTable readers;
    private final MarkTable marks;
    private final GroundTable grounds;
    private final DataScopes scopes;
    private final RegionClock clock;

    AcquaintanceJournal(
            ObjectProvider<OrderSource> sources,
            ReaderTable readers,
            MarkTable marks,
            GroundTable grounds,
            DataScopes scopes,
            RegionClock clock) {
        this.sources = sources;
        this.readers = readers;
        this.marks = marks;
        this.grounds = grounds;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Whether orders of the kind charge somebody. */
    boolean keeps(DocumentKind kind) {
        return source(kind).isPresent();
    }

    Optional<OrderSource> source(DocumentKind kind) {
        return sources.stream().filter(source -> source.kind() == kind).findFirst();
    }

    /**
     * Puts everybody who is to be acquainted on the order's sheet, with the names and ages of the order's day. A second
     * call changes nothing.
     */
    public void open(OrganizationId organization, DocumentKind kind, DocumentId document, LocalDate date) {
        source(kind)
                .ifPresent(source -> within(organization, () -> {
                    if (!readers.isOpen(organization, document)) {
                        source.orderOf(organization, document)
                                .ifPresent(
                                        order -> put(organization, document, date, source.people(organization, order)));
                    }
                    return true;
                }));
    }

    private <T> T within(OrganizationId organization, Supplier<T> work) {
        return scopes.within(DataScope.system("acquaintance", organization), work);
    }

    private void put(OrganizationId organization, DocumentId document, LocalDate date, List<PersonInOrder> people) {
        readers.addAll(organization, document, readersOf(organization, people, date));
        readers.addRows(organization, document, people);
        Map<String, LocalDate> earlier = people.stream()
                .filter(person -> person.earlierDay() != null)
                .collect(Collectors.toMap(PersonInOrder::key, person -> Objects.requireNonNull(person.earlierDay())));
        if (!earlier.isEmpty()) {
            readers.of(organization, document).stream()
                    .filter(reader -> earlier.containsKey(reader.personKey()))
                    .forEach(reader -> marks.add(
                            organization,
                            mark(
                                    reader.id(),
                                    AcquaintanceState.EARLIER,
                                    Objects.requireNonNull(earlier.get(reader.personKey())),
                                    null,
                                    null,
                                    null)));
        }
    }

    /** Who is acquainted for the people of an order. */
    List<OrderReader> readersOf(OrganizationId organization, List<PersonInOrder> people, LocalDate date) {
        int age = grounds.learnerAge(organization, ReaderRules.USUAL_LEARNER_AGE);
        return people.stream()
                .flatMap(person -> ReaderRules.readers(person.standing(), person.birthDate(), date, age).stream()
                        .map(kind -> reader(kind, person)))
                .toList();
    }

    private static OrderReader reader(ReaderKind kind, PersonInOrder person) {
        return kind == ReaderKind.REPRESENTATIVE
                ? new OrderReader(
                        ReaderId.next(),
                        person.key(),
                        kind,
                        person.representative(),
                        person.representative(),
                        null,
                        person.name().full(),
                        null)
                : new OrderReader(
                        ReaderId.next(),
                        person.key(),
                        kind,
                        person.name().full(),
                        person.name().surnameFirst(),
                        person.post(),
                        null,
                        person.account());
    }

    /**
     * A signed-in employee has read the order. It is an electronic signature where the school has entered its act, else
     * a notice.
     *
     * @return how it counts; empty if the order has no such reader
     */
    public Optional<AcquaintanceState> readBy(OrganizationId organization, DocumentId document, AccountId account) {
        return within(
                organization,
                () -> readers.of(organization, document).stream()
                        .filter(reader -> account.equals(reader.account()))
                        .findFirst()
                        .map(reader -> noteReading(organization, reader, account)));
    }

    private AcquaintanceState noteReading(OrganizationId organization, OrderReader reader, AccountId account) {
        LocalDate today = clock.today();
        Optional<ElectronicGround> ground = ground(organization, reader, today);
        AcquaintanceState state = ground.isPresent() ? AcquaintanceState.ELECTRONIC : AcquaintanceState.READ;
        marks.add(
                organization,
                mark(
                        reader.id(),
                        state,
                        today,
                        ground.map(ElectronicGround::id).orElse(null),
                        ground.isPresent() ? null : "SIGNED_IN",
                        account.toString()));
        return state;
    }

    /** By what the reader's electronic signature of a day counts. */
    Optional<ElectronicGround> ground(OrganizationId organization, OrderReader reader, LocalDate day) {
        return grounds.of(organization).stream()
                .filter(one -> one.covers(reader, day))
                .findFirst();
    }

    private MarkTable.NewMark mark(
            ReaderId reader,
            AcquaintanceState state,
            LocalDate day,
            @Nullable UUID ground,
            @Nullable String through,
            @Nullable String by) {
        return new MarkTable.NewMark(Ids.next(), reader, state, day, null, ground, null, through, clock.now(), by);
    }

    /** Whoever opened a link says that they have read the extract: a notice. */
    void readByLink(OrganizationId organization, ReaderId reader) {
        marks.add(organization, mark(reader, AcquaintanceState.READ, clock.today(), null, "LINK", null));
    }
}
