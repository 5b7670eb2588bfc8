package ru.nastavnik.shared.day;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.ValidationException;

/**
 * The kinds of date fields, each with its first and last day and with what is worth a second look. Screens, imports and
 * services ask this one table, so that a day refused in one place is refused in all.
 */
public enum DayKind {
    /** Birth of a living person: not after today, at most 110 years ago. */
    BIRTH(Century.LATEST_FITTING, Floors::birth, Ceilings.today("Дата рождения не может быть позже сегодняшнего дня.")),
    /**
     * Date of a document: not after today, and not before the organisation's entry; an older act is judged without one.
     */
    DOCUMENT(Century.THIS, Floors::document, Ceilings.today("Дата документа не может быть позже сегодняшнего дня.")),
    /** First day of what an order or a version brings: at most a year ahead; before the order only with a warning. */
    EFFECTIVE_FROM(
            Century.THIS,
            Floors.thisCentury("Начало действия"),
            Ceilings.years(1, "Начало действия – не дальше чем через год")),
    /** Last day for something to be done: at most a year back and three years ahead. */
    TERM(Century.THIS, Floors::term, Ceilings.years(3, "Срок – не дальше чем через три года")),
    /** Term of an act, of a goal for years or of a consent that lasts through school: at most twelve years ahead. */
    LONG_TERM(Century.THIS, Floors.thisCentury("Срок"), Ceilings.years(12, "Срок – не дальше чем через 12 лет")),
    /** Consent to the processing or distribution of personal data: since the law on them exists, until today. */
    CONSENT(Century.THIS, Floors::consent, Ceilings.today("День согласия не может быть в будущем.")),
    /** What has happened: a meeting, a survey, an acquaintance. */
    EVENT(Century.THIS, Floors.thisCentury("Событие"), Ceilings.today("Событие не может быть позже сегодняшнего дня.")),
    /** The day that figures speak of; whether it may lie ahead is the collection's affair. */
    FIGURES(
            Century.THIS,
            Floors.thisCentury("Дата сведений"),
            Ceilings.years(1, "Дата сведений – не дальше чем через год")),
    /** Opening of an organisation: schools of two centuries are about, and one that opens next September. */
    OPENING(
            Century.LATEST_FITTING,
            Floors.fixed(LocalDate.of(1800, 1, 1), "Дата открытия"),
            Ceilings.years(1, "Дата открытия – не дальше чем через год")),
    /** A day that is only looked at: filters, «на дату». */
    SHOWN(
            Century.THIS,
            Floors.fixed(LocalDate.of(1992, 1, 1), "Дата"),
            Ceilings.years(12, "Дата – не дальше чем через 12 лет"));

    private static final int FIRST_WRITTEN_YEAR = 1000;

    private final Century century;
    private final Function<DayContext, DayBound> floor;
    private final Function<DayContext, DayBound> ceiling;

    DayKind(Century century, Function<DayContext, DayBound> floor, Function<DayContext, DayBound> ceiling) {
        this.century = century;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    public DayBound floor(DayContext context) {
        return floor.apply(context);
    }

    public DayBound ceiling(DayContext context) {
        return ceiling.apply(context);
    }

    /** Why the day cannot be, as a Russian sentence; empty if it can. */
    public Optional<String> refusal(LocalDate day, DayContext context) {
        if (day.getYear() < FIRST_WRITTEN_YEAR) {
            return Optional.of(
                    "Проверьте год: %d – не год. Нужны две или четыре цифры, например 2026.".formatted(day.getYear()));
        }
        DayBound first = floor(context);
        if (day.isBefore(first.day())) {
            return Optional.of(first.refusal());
        }
        DayBound last = ceiling(context);
        return day.isAfter(last.day()) ? Optional.of(last.refusal()) : Optional.empty();
    }

    /** What is possible, yet often a slip, as a Russian sentence. */
    public Optional<String> warning(LocalDate day, DayContext context) {
        LocalDate today = context.today();
        return switch (this) {
            case DOCUMENT, EVENT -> when(day.isBefore(today.minusYears(1)), "Больше года назад: проверьте год.");
            case TERM -> when(day.isBefore(today), "Этот день уже прошёл.");
            case EFFECTIVE_FROM -> beforeOrder(day, context.order());
            case BIRTH, LONG_TERM, CONSENT, FIGURES, OPENING, SHOWN -> Optional.empty();
        };
    }

    /**
     * Refuses on a field of a form or a command; no day is refused elsewhere.
     *
     * @throws ValidationException with the sentence of {@link #refusal}
     */
    public void require(String field, @Nullable LocalDate day, DayContext context) {
        if (day != null) {
            refusal(day, context).ifPresent(why -> {
                throw new ValidationException(field, why);
            });
        }
    }

    /** Judges a day of which nothing but today matters. */
    public void require(String field, @Nullable LocalDate day, LocalDate today) {
        require(field, day, DayContext.on(today));
    }

    /** The full year that two digits mean on a day and month of this kind. */
    int fullYear(int twoDigits, int month, int dayOfMonth, DayContext context) {
        int thisCentury = 2000 + twoDigits;
        if (century == Century.THIS) {
            return thisCentury;
        }
        LocalDate today = context.today();
        boolean still = thisCentury > today.getYear()
                || (thisCentury == today.getYear()
                        && month * 100 + dayOfMonth > today.getMonthValue() * 100 + today.getDayOfMonth());
        return still ? thisCentury - 100 : thisCentury;
    }

    private static Optional<String> beforeOrder(LocalDate day, @Nullable LocalDate order) {
        if (order == null || !day.isBefore(order)) {
            return Optional.empty();
        }
        return Optional.of("Раньше приказа (" + DayText.of(order) + "): проверьте, что это не ошибка.");
    }

    private static Optional<String> when(boolean doubtful, String sentence) {
        return doubtful ? Optional.of(sentence) : Optional.empty();
    }
}
