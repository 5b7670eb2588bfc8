package ru.nastavnik.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collections and imports, for the services of other modules: their callers have checked the actor. */
public interface FigureSetRegister {
    Optional<FigureSet> find(FigureSetId id);

    /**
     * The newest figures of a form that hold on a day. A collection that goes on is passed over: a handful of schools
     * would stand for the region. So is one without an accepted submission.
     */
    Optional<FigureSet> newest(String formCode, LocalDate day);

    /** All figures of a form, the newest day first. */
    List<FigureSet> ofForm(String formCode);

    /** From now on a collection's figures stand for their day; doing it again changes nothing. */
    void settle(FigureSetId id, Instant at);

    void add(FigureSet set, Instant at, @Nullable UUID by);
}
