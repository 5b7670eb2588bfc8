package ru.nastavnik.shared.day;

import java.time.LocalDate;
import java.util.function.Function;
import ru.nastavnik.shared.DayText;

/** First days of the table. */
final class Floors {
    private static final int OLDEST_PERSON = 110;
    /** The first acts of the Russian Federation under its present name. */
    private static final LocalDate OLDEST_ACT = LocalDate.of(1992, 1, 1);
    /** Federal law № 152-FZ «О персональных данных» was signed on this day. */
    private static final LocalDate LAW_ON_PERSONAL_DATA = LocalDate.of(2006, 7, 27);

    private Floors() {}

    static DayBound birth(DayContext context) {
        return new DayBound(
                context.today().minusYears(OLDEST_PERSON),
                "Проверьте год рождения: возраст получается больше " + OLDEST_PERSON + " лет.");
    }

    static DayBound document(DayContext context) {
        LocalDate entry = context.entry();
        return entry == null
                ? fixed(OLDEST_ACT, "Дата документа").apply(context)
                : new DayBound(
                        entry,
                        "Раньше " + DayText.of(entry)
                                + " организация в системе не работала: проверьте дату документа.");
    }

    static DayBound term(DayContext context) {
        return new DayBound(context.today().minusYears(1), "Срок прошёл больше года назад: проверьте год.");
    }

    static DayBound consent(DayContext context) {
        return new DayBound(
                LAW_ON_PERSONAL_DATA,
                "Проверьте год: закон о персональных данных принят " + DayText.of(LAW_ON_PERSONAL_DATA) + ".");
    }

    static Function<DayContext, DayBound> thisCentury(String what) {
        return fixed(LocalDate.of(2000, 1, 1), what);
    }

    static Function<DayContext, DayBound> fixed(LocalDate first, String what) {
        return context -> new DayBound(first, what + " – не раньше " + DayText.of(first) + ": проверьте год.");
    }
}
