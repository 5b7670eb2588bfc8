package ru.nastavnik.roadmap;

import java.util.Set;
import ru.nastavnik.directive.Duty;

/**
 * By what a row of a municipal roadmap is done: by what all organisations of the municipality have done, or, where no
 * fact can tell, by the word of whoever is responsible.
 */
public enum ClosingFact {
    NOTE("отметкой ответственного с пояснением", Set.of()),
    CURATORS("когда во всех организациях будет назначен куратор", Set.of(Duty.CURATOR)),
    PROGRAMMES("когда во всех организациях будет утверждена программа", Set.of(Duty.PROGRAMME)),
    ROADMAPS("когда во всех организациях будет утверждена дорожная карта", Set.of(Duty.ROADMAP)),
    READY(
            "когда во всех организациях будут куратор, программа и дорожная карта",
            Set.of(Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP)),
    REPORTS("когда все организации отчитаются об исполнении дорожной карты", Set.of(Duty.REPORT));

    private final String title;
    private final Set<Duty> duties;

    ClosingFact(String title, Set<Duty> duties) {
        this.title = title;
        this.duties = duties;
    }

    /** As an answer to «Строка закроется»: «когда во всех организациях будет назначен куратор». */
    public String title() {
        return title;
    }

    /** What each organisation has to have fulfilled; empty where only a person can tell. */
    public Set<Duty> duties() {
        return duties;
    }
}
