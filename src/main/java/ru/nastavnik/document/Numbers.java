package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.domain.DocumentNumber;
import ru.nastavnik.document.persistence.RegisterEntryTable;
import ru.nastavnik.document.persistence.RegisterEntryTable.Book;
import ru.nastavnik.document.persistence.RegisterSettingsTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Takes numbers out of an organisation's registers. Proposed is the next one; what people decide holds, as long as nobody
 * has it: gaps are allowed, a duplicate is refused with the name of its holder (DOMAIN §5, §8).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Numbers {

    private static final int ATTEMPTS = 100;
    private static final int LONGEST_REASON = 500;

    private final RegisterEntryTable entries;
    private final RegisterSettingsTable settings;
    private final CurrentActor currentActor;
    private final RegionClock clock;

    Numbers(RegisterEntryTable entries, RegisterSettingsTable settings, CurrentActor currentActor, RegionClock clock) {
        this.entries = entries;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The next number of the register in the year of the date; another transaction may take it meanwhile. */
    DocumentNumber proposal(DocumentOwner owner, NumberRegister register, LocalDate date) {
        Book book = book(owner, register, date);
        RegisterSettings own = settingsOf(owner, register);
        int last = Math.max(entries.highest(book), own.lastOutsideIn(book.year()));
        return DocumentNumber.running(last + 1, own.prefix(), own.suffix());
    }

    /** What the paper has reserved; null if nothing. */
    @Nullable
    RegisterEntry reservation(DocumentOwner owner, UUID paper) {
        return entries.reservation(owner.key(), paper).orElse(null);
    }

    /**
     * Reserves a number for a paper.
     *
     * @param typed null: the next one
     * @throws ValidationException on field {@code number} if somebody has it
     */
    RegisterEntry reserve(RegisterDocument paper, @Nullable String typed, LocalDate date) {
        return take(paper, typed, date, null);
    }

    /**
     * The number of a document that is being registered: the one that its paper reserved, the one that was typed, or the
     * next one.
     *
     * @throws ValidationException on field {@code number} if another document or another paper has it, or if the paper
     *     has reserved another one
     */
    String register(RegisterDocument paper, Registration registration, DocumentId document) {
        RegisterEntry reserved = paper.paper() == null ? null : reservation(paper.owner(), paper.paper());
        if (reserved == null) {
            return take(paper, registration.number(), registration.date(), document)
                    .number();
        }
        RegisterSettings own = settingsOf(paper.owner(), reserved.register());
        String typed = registration.number();
        if (typed != null && !place(typed, own).equals(place(reserved.number(), own))) {
            throw new ValidationException(
                    "number",
                    "За этим документом занят номер " + reserved.number()
                            + ". Чтобы внести другой, сначала освободите занятый с указанием причины");
        }
        if (reserved.year() != registration.date().getYear()) {
            throw new ValidationException(
                    "date", "Номер " + reserved.number() + " занят в книге " + reserved.year() + " года");
        }
        requireStillReserved(entries.register(reserved.id(), document, registration.date()));
        return reserved.number();
    }

    /**
     * Gives a registered document another number or another day; the former number is free again, since no paper bears
     * it.
     *
     * @throws ValidationException on field {@code number} if another document or paper has it
     */
    String correct(RegisteredDocument document, String typed, LocalDate date) {
        NumberRegister register = document.kind().register();
        RegisterSettings own = settingsOf(document.owner(), register);
        DocumentNumber number = DocumentNumber.of(typed, own.prefix(), own.suffix());
        Book book = book(document.owner(), register, date);
        boolean held = entries.holder(book, number)
                .filter(holder -> !document.id().equals(holder.document()))
                .isPresent();
        if (held) {
            throw taken(book, number);
        }
        requireStillReserved(entries.correct(document.id(), book, number, date));
        return number.text();
    }

    /**
     * Drops a reservation; the number stays in the journal.
     *
     * @throws ValidationException on field {@code reason} if none is given
     */
    void annul(RegisterEntry reserved, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ValidationException("reason", "Напишите, почему номер освобождается, не длиннее 500 знаков");
        }
        requireStillReserved(entries.annul(reserved.id(), reason.strip()));
    }

    private static void requireStillReserved(boolean changed) {
        if (!changed) {
            throw new ConflictException("Занятый номер только что изменил кто-то другой. Обновите страницу.");
        }
    }

    private RegisterEntry take(
            RegisterDocument paper, @Nullable String typed, LocalDate date, @Nullable DocumentId document) {
        NumberRegister register = paper.register();
        Book book = book(paper.owner(), register, date);
        RegisterSettings own = settingsOf(paper.owner(), register);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DocumentNumber number = typed == null
                    ? proposal(paper.owner(), register, date)
                    : DocumentNumber.of(typed, own.prefix(), own.suffix());
            RegisterEntry entry = entry(paper, book, number, date, document);
            if (entries.add(paper.owner(), book, entry, number)) {
                return entry;
            }
            if (typed != null) {
                throw taken(book, number);
            }
        }
        throw new DomainException("Номер подобрать не удалось: в книгу сейчас вносят другие записи. Повторите.");
    }

    private ValidationException taken(Book book, DocumentNumber number) {
        String holder = entries.holder(book, number)
                .map(held -> " Его держит: " + held.holder() + ".")
                .orElse("");
        return new ValidationException(
                "number",
                "Номер " + number.text() + " в книге «" + book.register().title() + "» за " + book.year()
                        + " год уже есть." + holder);
    }

    private RegisterEntry entry(
            RegisterDocument paper, Book book, DocumentNumber number, LocalDate date, @Nullable DocumentId document) {
        return new RegisterEntry(
                Ids.next(),
                book.register(),
                book.year(),
                number.text(),
                document == null ? RegisterEntry.State.RESERVED : RegisterEntry.State.REGISTERED,
                paper.kind(),
                paper.subject(),
                paper.paper(),
                document,
                date,
                null,
                clock.now(),
                currentActor.find().map(actor -> actor.account().toString()).orElse(null));
    }

    private RegisterSettings settingsOf(DocumentOwner owner, NumberRegister register) {
        return settings.find(owner.key(), register).orElseGet(() -> RegisterSettings.usual(register));
    }

    private static String place(String number, RegisterSettings own) {
        return DocumentNumber.of(number, own.prefix(), own.suffix()).sortKey();
    }

    private static Book book(DocumentOwner owner, NumberRegister register, LocalDate date) {
        return new Book(owner.key(), register, date.getYear());
    }
}
