package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.persistence.RegisterEntryTable.Book;

/** A row of numbers: a register, and for protocols the body whose meetings it counts. */
record Series(NumberRegister register, @Nullable ProtocolBody body) {

    Book book(UUID owner, LocalDate day) {
        return book(owner, counting().yearOf(day));
    }

    Book book(UUID owner, int year) {
        return new Book(owner, register, body == null ? null : body.id(), year);
    }

    /** «Протоколы: педагогический совет». */
    String title() {
        return body == null ? register.title() : register.title() + ": " + body.name();
    }

    String yearTitle(int year) {
        return counting().yearTitle(year);
    }

    private Counting counting() {
        return body == null ? Counting.CALENDAR_YEAR : body.counting();
    }
}
