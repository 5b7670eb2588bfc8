package ru.nastavnik.indicator.ui;

import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;

/** Who changes indicators: to others the buttons are not shown. The services ask again. */
final class Keepers {
    private Keepers() {}

    static boolean mayKeep(CurrentActor actor) {
        Role role = actor.require().role();
        return role == Role.DEPARTMENT || role == Role.CENTRE_OPERATOR;
    }
}
