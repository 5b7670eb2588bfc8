package ru.nastavnik.figure.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;

/** What the system holds of the form on a day; read only if a file comes back. */
public final class Held {
    private final LocalDate asOf;
    private final Supplier<Map<SubmissionSubject, List<FigureValue>>> reading;
    private @Nullable Map<SubmissionSubject, List<FigureValue>> read;

    /** @param reading gives the values of everybody, also of those whom the person may not name */
    public Held(LocalDate asOf, Supplier<Map<SubmissionSubject, List<FigureValue>>> reading) {
        this.asOf = asOf;
        this.reading = reading;
    }

    LocalDate asOf() {
        return asOf;
    }

    Map<SubmissionSubject, List<FigureValue>> values() {
        Map<SubmissionSubject, List<FigureValue>> known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    List<FigureValue> of(SubmissionSubject subject) {
        return values().getOrDefault(subject, List.of());
    }
}
