package ru.nastavnik.directive;

import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.calendar.TermUnit;

/** What the form of a new directive proposes where its points say nothing of terms. Our reading, changed by people. */
public final class UsualTerms {
    private static final TermLength ON_THE_DAY = new TermLength(0, TermUnit.CALENDAR_DAYS);

    private UsualTerms() {}

    /** A term for every duty and everybody who bears it. */
    public static List<DutyTerm> all() {
        return Stream.of(Duty.values())
                .flatMap(duty -> duty.kinds().stream()
                        .map(kind -> DutyTerm.within(duty, kind, start(duty), length(duty), wording(duty))))
                .toList();
    }

    private static TermStart start(Duty duty) {
        return switch (duty) {
            case LAYOUTS, LAUNCH -> TermStart.SIGNED;
            case MUNICIPAL_ROADMAP, CURATOR, PROGRAMME, ROADMAP -> TermStart.RECEIVED;
            case REPORT -> TermStart.YEAR_ENDS;
            case CONTROL, CLOSING -> TermStart.TERM_ENDS;
        };
    }

    private static TermLength length(Duty duty) {
        return switch (duty) {
            case LAYOUTS -> TermLength.workingDays(10);
            case LAUNCH -> TermLength.workingDays(15);
            case CURATOR -> TermLength.workingDays(10);
            case MUNICIPAL_ROADMAP, PROGRAMME, CLOSING -> TermLength.months(1);
            case ROADMAP -> TermLength.workingDays(30);
            case REPORT -> TermLength.workingDays(10);
            case CONTROL -> ON_THE_DAY;
        };
    }

    private static String wording(Duty duty) {
        return switch (duty) {
            case LAYOUTS, CURATOR, REPORT -> "в течение 10 рабочих дней";
            case LAUNCH -> "в течение 15 рабочих дней";
            case MUNICIPAL_ROADMAP, PROGRAMME, CLOSING -> "в месячный срок";
            case ROADMAP -> "в течение 30 рабочих дней";
            case CONTROL -> "до окончания срока распоряжения";
        };
    }
}
