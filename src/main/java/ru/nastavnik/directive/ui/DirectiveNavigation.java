package ru.nastavnik.directive.ui;

import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.LaunchId;

/** Addresses of the directive's screens. */
public final class DirectiveNavigation {
    static final String DIRECTIVES = "directives";
    static final String NEW = DIRECTIVES + "/new";
    static final String LAUNCH = "launches";

    private DirectiveNavigation() {}

    public static String list() {
        return DIRECTIVES;
    }

    public static String directive(DirectiveId id) {
        return DIRECTIVES + "/" + id;
    }

    /** The carrying out of a directive: layouts, launch, control and closing, as far as it is. */
    public static String launch(LaunchId id) {
        return LAUNCH + "/" + id;
    }
}
