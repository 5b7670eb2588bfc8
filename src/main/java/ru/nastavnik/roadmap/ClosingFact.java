package ru.nastavnik.roadmap;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.directive.Duty;

/**
 * By what a row of a municipal roadmap is done: by what all organisations of the municipality have done, or, where no
 * fact can tell, by the word of whoever is responsible.
 */
public enum ClosingFact {
    NOTE("отметкой ответственного с пояснением"),
    CURATORS("когда во всех организациях будет назначен куратор"),
    PROGRAMMES("когда во всех организациях будет утверждена программа"),
    ROADMAPS("когда во всех организациях будет утверждена дорожная карта"),
    READY("когда во всех организациях будут куратор, программа и дорожная карта"),
    REPORTS("когда все организации отчитаются об исполнении дорожной карты");

    private final String title;

    ClosingFact(String title) {
        this.title = title;
    }

    /** As an answer to «Строка закроется»: «когда во всех организациях будет назначен куратор». */
    public String title() {
        return title;
    }

    /** What each organisation has to have fulfilled; empty where only a person can tell. */
    public Set<Duty> duties() {
        return switch (this) {
            case NOTE -> Set.of();
            case CURATORS -> Set.of(Duty.CURATOR);
            case PROGRAMMES -> Set.of(Duty.PROGRAMME);
            case ROADMAPS -> Set.of(Duty.ROADMAP);
            case READY -> Set.of(Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
            case REPORTS -> Set.of(Duty.REPORT);
        };
    }

    /** The facts that one of these duties has a part in. */
    public static Set<ClosingFact> with(Set<Duty> changed) {
        return Stream.of(values())
                .filter(fact -> !Collections.disjoint(fact.duties(), changed))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClosingFact.class)));
    }
}
