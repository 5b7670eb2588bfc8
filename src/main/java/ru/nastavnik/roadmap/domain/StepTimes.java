package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;

/**
 * When a step was approved to be, when it is planned and when it really was, as a line over the year shows it.
 *
 * @param approved as it was approved; without days if it never was
 * @param planned as it stands now
 * @param begun the day on which the step opened, or null if it has not or nobody knows
 * @param done the day on which it was done, or null
 */
public record StepTimes(
        Days approved,
        Days planned,
        @Nullable LocalDate begun,
        @Nullable LocalDate done) {

    /**
     * @param from first day, or null
     * @param to last day, or null
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        public static final Days NONE = new Days(null, null);

        /** Something that can be drawn. */
        public boolean areKnown() {
            return from != null && to != null && !to.isBefore(from);
        }

        private String text() {
            if (from == null || to == null) {
                return "";
            }
            return from.equals(to) ? DayText.of(to) : DayText.of(from) + " – " + DayText.of(to);
        }
    }

    /** Whether the plan is another than the approved one. */
    public boolean wasMoved() {
        return approved.areKnown() && !approved.equals(planned);
    }

    /**
     * The days on which the step was really carried out: from its opening to its end, or to today while it runs; the part
     * after the planned last day apart. A step of which only the end is known was carried out on that day.
     */
    public Fact fact(LocalDate today) {
        LocalDate first = begun == null ? done : begun;
        LocalDate last = done == null ? today : done;
        if (first == null || last.isBefore(first)) {
            return Fact.NONE;
        }
        LocalDate term = planned.to();
        if (term == null || !last.isAfter(term)) {
            return new Fact(new Days(first, last), Days.NONE);
        }
        return first.isAfter(term)
                ? new Fact(Days.NONE, new Days(first, last))
                : new Fact(new Days(first, term), new Days(term.plusDays(1), last));
    }

    /**
     * @param inTime days up to the planned last one
     * @param late days after it
     */
    public record Fact(Days inTime, Days late) {
        private static final Fact NONE = new Fact(Days.NONE, Days.NONE);
    }

    /** All days that have to have room on the line. */
    public Stream<LocalDate> days(LocalDate today) {
        Fact fact = fact(today);
        return Stream.of(
                        approved.from(),
                        approved.to(),
                        planned.from(),
                        planned.to(),
                        fact.inTime().from(),
                        fact.inTime().to(),
                        fact.late().from(),
                        fact.late().to())
                .filter(Objects::nonNull);
    }

    /** The same in words: «по плану 01.09.2026 – 12.09.2026; утверждено до 05.09.2026; начат 02.09.2026; выполнен 11.09.2026». */
    public String words() {
        List<String> words = new ArrayList<>();
        words.add(planned.areKnown() ? "по плану " + planned.text() : "срок по плану не указан");
        if (wasMoved()) {
            words.add("утверждено " + approved.text());
        }
        if (begun != null) {
            words.add("начат " + DayText.of(begun));
        }
        if (done != null) {
            words.add("выполнен " + DayText.of(done));
        }
        return String.join("; ", words);
    }
}
