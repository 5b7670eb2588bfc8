package ru.nastavnik.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.domain.ScheduleDays;
import ru.nastavnik.campaign.persistence.ScheduleTable;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplates;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.MunicipalityId;

/** Turns the rules of schedules into dates, by what roadmaps and acts say on the day of asking. */
@Component
class ScheduleDates {
    private static final DateTimeFormatter IN_YEAR = DateTimeFormatter.ofPattern("dd.MM");
    /** More calendar days than the longest lead in working days can take. */
    private static final int LONGEST_LEAD = 120;

    private final RoadmapTemplates templates;
    private final LaunchRegister launches;
    private final ScheduleTable table;
    private final WorkingDays workingDays;

    ScheduleDates(RoadmapTemplates templates, LaunchRegister launches, ScheduleTable table, WorkingDays workingDays) {
        this.templates = templates;
        this.launches = launches;
        this.table = table;
        this.workingDays = workingDays;
    }

    /** Dates whose campaigns open within the span, both ends included, the earliest first. */
    List<ScheduledOpening> openingBetween(ScheduleRule rule, LocalDate from, LocalDate to) {
        List<ScheduledOpening> openings = new ArrayList<>();
        days(rule, from, to.plusDays(LONGEST_LEAD)).forEach((day, municipalities) -> {
            ScheduledOpening opening = opening(rule, day, municipalities);
            if (ScheduleDays.isWithin(opening.opensOn(), from, to)) {
                openings.add(opening);
            }
        });
        openings.sort(Comparator.comparing(ScheduledOpening::opensOn).thenComparing(ScheduledOpening::day));
        return openings;
    }

    /** The deadline of a campaign that opens on a day for the figures of another; never before the figures' day. */
    LocalDate dueOn(ScheduleRule rule, LocalDate opensOn, LocalDate day) {
        LocalDate due = workingDays.plus(opensOn, rule.term());
        return due.isBefore(day) ? workingDays.sameOrNext(day) : due;
    }

    private ScheduledOpening opening(ScheduleRule rule, LocalDate day, Set<MunicipalityId> municipalities) {
        LocalDate opensOn =
                rule.daysBefore() == 0 ? workingDays.sameOrNext(day) : workingDays.plus(day, -rule.daysBefore());
        return new ScheduledOpening(day, opensOn, dueOn(rule, opensOn, day), municipalities);
    }

    private Map<LocalDate, Set<MunicipalityId>> days(ScheduleRule rule, LocalDate from, LocalDate to) {
        // A date on a day off opens on the next working day, which may be within the span though the date is not.
        LocalDate earlier = from.minusDays(LONGEST_LEAD / 8);
        return switch (rule.kind()) {
            case MUNICIPAL_POINT -> table.municipalDays(rule.at(), earlier, to);
            case QUARTER -> everybodys(ScheduleDays.quarters(earlier, to));
            case YEARLY ->
                everybodys(dayOfYear(rule.at())
                        .map(day -> ScheduleDays.yearly(day, earlier, to))
                        .orElse(List.of()));
            case DIRECTIVE_END ->
                everybodys(launches.running().stream()
                        .map(launch -> launch.termTo())
                        .filter(day -> ScheduleDays.isWithin(day, earlier, to))
                        .toList());
            case ROADMAP_STEP ->
                everybodys(step(rule.at(), from)
                        .flatMap(step -> Optional.ofNullable(step.usualTerm()))
                        .map(usual -> ScheduleDays.ofSchoolYears(usual.to(), earlier, to))
                        .orElse(List.of()));
        };
    }

    private static Map<LocalDate, Set<MunicipalityId>> everybodys(List<LocalDate> days) {
        Map<LocalDate, Set<MunicipalityId>> all = new TreeMap<>();
        days.forEach(day -> all.put(day, Set.of()));
        return all;
    }

    /** The step that «ORGANIZATION/30» names, in the form that is in force on the day. */
    Optional<StepDefinition> step(String at, LocalDate day) {
        String[] parts = at.split("/", -1);
        return kind(parts[0])
                .flatMap(kind -> templates.inForce(kind, day))
                .flatMap(template -> template.steps().stream()
                        .filter(step ->
                                parts.length == 2 && String.valueOf(step.no()).equals(parts[1]))
                        .findFirst());
    }

    private static Optional<RoadmapKind> kind(String name) {
        for (RoadmapKind kind : RoadmapKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The day that «05-31» names. */
    static Optional<MonthDay> dayOfYear(String at) {
        try {
            return Optional.of(MonthDay.parse("--" + at));
        } catch (DateTimeException misspelt) {
            return Optional.empty();
        }
    }

    /** «За 5 рабочих дней до окончания срока шага 30 «…» дорожной карты организации; на сдачу – 10 рабочих дней». */
    String inWords(ScheduleRule rule, LocalDate day) {
        String when = switch (rule.kind()) {
            case ROADMAP_STEP -> "окончания срока шага " + stepInWords(rule.at(), day);
            case MUNICIPAL_POINT -> "окончания срока пункта " + rule.at() + " в муниципальных дорожных картах";
            case QUARTER -> "окончания каждого квартала";
            case DIRECTIVE_END -> "окончания срока распоряжения";
            case YEARLY -> dayOfYear(rule.at()).map(IN_YEAR::format).orElse("(даты нет)") + " каждого года";
        };
        String before = rule.daysBefore() == 0
                ? (rule.kind() == ScheduleRule.Kind.YEARLY ? "" : "В день ") + when
                : "За " + days(rule.daysBefore()) + " до " + when;
        return before + "; на сдачу – " + days(rule.term());
    }

    private String stepInWords(String at, LocalDate day) {
        return step(at, day)
                        .map(step -> step.no() + " «" + step.title() + "»")
                        .orElse(at + " (в действующей форме его нет)")
                + (at.startsWith(RoadmapKind.COLLEGE.name())
                        ? " дорожной карты колледжа"
                        : " дорожной карты организации");
    }

    private static String days(int count) {
        int last = count % 10;
        boolean teens = count % 100 / 10 == 1;
        if (last == 1 && !teens) {
            return count + " рабочий день";
        }
        return count + (last > 1 && last < 5 && !teens ? " рабочих дня" : " рабочих дней");
    }
}
