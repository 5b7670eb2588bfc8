package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.domain.DocumentNumber;
import ru.nastavnik.document.persistence.ProtocolBodyTable;
import ru.nastavnik.document.persistence.RegisterEntryTable;
import ru.nastavnik.document.persistence.RegisterEntryTable.Book;
import ru.nastavnik.document.persistence.RegisterSettingsTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
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
    private final ProtocolBodyTable bodies;
    private final CurrentActor currentActor;
    private final RegionClock clock;

    Numbers(
            RegisterEntryTable entries,
            RegisterSettingsTable settings,
            ProtocolBodyTable bodies,
            CurrentActor currentActor,
            RegionClock clock) {
        this.entries = entries;
        this.settings = settings;
        this.bodies = bodies;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The next number of the register in the year of the date; another transaction may take it meanwhile. */
    DocumentNumber proposal(RegisterDocument paper, LocalDate date) {
        Series series = series(paper);
        Book book = series.book(paper.owner().key(), date);
        RegisterSettings own = settingsOf(paper.owner(), series);
        int last = Math.max(entries.highest(book), own.lastOutsideIn(book.year()));
        return DocumentNumber.running(last + 1, own.prefix(), own.suffix());
    }

    /** The book that will hold the paper's number: «Протоколы: педагогический совет». */
    String bookTitle(RegisterDocument paper) {
        return series(paper).title();
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
        Series series = series(paper);
        RegisterSettings own = settingsOf(paper.owner(), series);
        String typed = registration.number();
        if (typed != null && !place(typed, own).equals(place(reserved.number(), own))) {
            throw new ValidationException(
                    "number",
                    "За этим документом занят номер " + reserved.number()
                            + ". Чтобы внести другой, сначала освободите занятый с указанием причины");
        }
        if (reserved.year()
                != series.book(paper.owner().key(), registration.date()).year()) {
            throw new ValidationException(
                    "date", "Номер " + reserved.number() + " занят в книге за " + series.yearTitle(reserved.year()));
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
        BodyId body = entries.bookOf(document.owner().key(), register, document.id())
                .map(Book::body)
                .orElse(null);
        Series series = series(document.owner(), register, body);
        RegisterSettings own = settingsOf(document.owner(), series);
        DocumentNumber number = DocumentNumber.of(typed, own.prefix(), own.suffix());
        Book book = series.book(document.owner().key(), date);
        boolean held = entries.holder(book, number)
                .filter(holder -> !document.id().equals(holder.document()))
                .isPresent();
        if (held) {
            throw taken(series, book, number);
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

    /** The next number of the receiver's book of letters that come in. */
    DocumentNumber proposedIncoming(DocumentOwner receiver, LocalDate date) {
        Series series = new Series(NumberRegister.INCOMING, null);
        Book book = series.book(receiver.key(), date);
        RegisterSettings own = settingsOf(receiver, series);
        int last = Math.max(entries.highest(book), own.lastOutsideIn(book.year()));
        return DocumentNumber.running(last + 1, own.prefix(), own.suffix());
    }

    /**
     * Notes another's letter in the receiver's book.
     *
     * @throws ValidationException on field {@code number} if another letter has it
     */
    RegisterEntry receive(DocumentOwner receiver, RegisteredDocument letter, String typed, LocalDate date) {
        Series series = new Series(NumberRegister.INCOMING, null);
        Book book = series.book(receiver.key(), date);
        RegisterSettings own = settingsOf(receiver, series);
        DocumentNumber number = DocumentNumber.of(typed, own.prefix(), own.suffix());
        RegisterEntry entry = new RegisterEntry(
                Ids.next(),
                book.register(),
                book.year(),
                number.text(),
                RegisterEntry.State.REGISTERED,
                letter.kind(),
                letter.subject(),
                null,
                letter.id(),
                date,
                null,
                clock.now(),
                currentActor.find().map(actor -> actor.account().toString()).orElse(null));
        if (!entries.add(receiver, book, entry, number)) {
            throw taken(series, book, number);
        }
        return entry;
    }

    /** The receiver's note of the letter; null if it was not noted yet. */
    @Nullable
    RegisterEntry received(DocumentOwner receiver, DocumentId letter) {
        return entries.noted(receiver.key(), NumberRegister.INCOMING, letter).orElse(null);
    }

    private static void requireStillReserved(boolean changed) {
        if (!changed) {
            throw new ConflictException("Занятый номер только что изменил кто-то другой. Обновите страницу.");
        }
    }

    private RegisterEntry take(
            RegisterDocument paper, @Nullable String typed, LocalDate date, @Nullable DocumentId document) {
        Series series = series(paper);
        Book book = series.book(paper.owner().key(), date);
        RegisterSettings own = settingsOf(paper.owner(), series);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DocumentNumber number =
                    typed == null ? proposal(paper, date) : DocumentNumber.of(typed, own.prefix(), own.suffix());
            RegisterEntry entry = entry(paper, book, number, date, document);
            if (entries.add(paper.owner(), book, entry, number)) {
                return entry;
            }
            if (typed != null) {
                throw taken(series, book, number);
            }
        }
        throw new DomainException("Номер подобрать не удалось: в книгу сейчас вносят другие записи. Повторите.");
    }

    private ValidationException taken(Series series, Book book, DocumentNumber number) {
        String holder = entries.holder(book, number)
                .map(held -> " Его держит: " + held.holder() + ".")
                .orElse("");
        return new ValidationException(
                "number",
                "Номер " + number.text() + " в книге «" + series.title() + "» за " + series.yearTitle(book.year())
                        + " уже есть." + holder);
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

    private Series series(RegisterDocument paper) {
        return series(paper.owner(), paper.register(), paper.body());
    }

    private Series series(DocumentOwner owner, NumberRegister register, @Nullable BodyId body) {
        return new Series(
                register,
                body == null
                        ? null
                        : bodies.find(owner.key(), body).orElseThrow(() -> new NotFoundException("Орган не найден.")));
    }

    private RegisterSettings settingsOf(DocumentOwner owner, Series series) {
        ProtocolBody body = series.body();
        if (body != null) {
            return body.settings();
        }
        NumberRegister register = series.register();
        return settings.find(owner.key(), register).orElseGet(() -> RegisterSettings.usual(register));
    }

    private static String place(String number, RegisterSettings own) {
        return DocumentNumber.of(number, own.prefix(), own.suffix()).sortKey();
    }
}
