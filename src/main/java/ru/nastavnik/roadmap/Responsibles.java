package ru.nastavnik.roadmap;

import ru.nastavnik.access.Role;
import ru.nastavnik.shared.OrganizationKind;

/** Who is proposed as responsible for a step: a post, which the curator makes precise. */
final class Responsibles {
    private Responsibles() {}

    static String proposed(OrganizationKind kind, StepDefinition step) {
        if (step.responsibleRole() == Role.DIRECTOR) {
            return "Директор, куратор";
        }
        if (kind == OrganizationKind.COLLEGE) {
            return "Педагог-навигатор";
        }
        if (step.donePer() == DonePer.PAIR) {
            return "Куратор, наставники";
        }
        return "Куратор";
    }
}
