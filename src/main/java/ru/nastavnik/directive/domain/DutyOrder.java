package ru.nastavnik.directive.domain;

import java.util.List;
import ru.nastavnik.directive.Duty;

/** In which order whoever bears several duties gets to their tasks, as the process leads them. */
public final class DutyOrder {
    private static final List<Duty> OF_ORGANIZATION = List.of(Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP, Duty.REPORT);

    private DutyOrder() {}

    /** What has to be fulfilled before there is a task for the duty, in its order. */
    public static List<Duty> earlierThan(Duty duty) {
        int place = OF_ORGANIZATION.indexOf(duty);
        return place < 0 ? List.of() : OF_ORGANIZATION.subList(0, place);
    }

    /** What is awaited where all of these are fulfilled and there is no task all the same. */
    public static String awaited(Duty duty) {
        return switch (duty) {
            case CURATOR -> "сначала открыть новое назначение";
            case REPORT -> "сначала закрыть все шаги дорожной карты";
            default -> "задача откроется, когда до неё дойдёт процесс";
        };
    }
}
