package ru.nastavnik.shared.ui;

import java.util.List;

/** What somebody new in a role does first, in the words of the work and not of the menu. */
@FunctionalInterface
public interface RoleGuide {

    /** Sentences in the order in which they help; none if nothing is known of the role. */
    List<String> stepsOf(String role);
}
