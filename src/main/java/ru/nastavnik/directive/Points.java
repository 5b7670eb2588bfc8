package ru.nastavnik.directive;

import java.util.Map;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Which point of the directive a task serves, by kind of organisation. The models carry the point for schools (7.x);
 * supplementary education is reached through point 6, colleges by point 8.
 */
public final class Points {
    private static final Map<String, String> EXTRA = Map.of("7.1", "6.2", "7.2", "6.2", "7.3", "6.2", "7.4", "6.4");
    private static final Map<String, String> COLLEGE = Map.of("7.1", "8.1", "7.2", "8.2", "7.4", "8.3");

    private Points() {}

    /** Whether the point addresses schools, so that other kinds of organisations have another one for it. */
    static boolean dependOnKind(String modelPoint) {
        return EXTRA.containsKey(modelPoint) || COLLEGE.containsKey(modelPoint);
    }

    /** @param modelPoint the point as the process model carries it, for example «7.2» */
    public static String of(String modelPoint, OrganizationKind kind) {
        Map<String, String> translation = switch (kind) {
            case SCHOOL -> Map.of();
            case EXTRA -> EXTRA;
            case COLLEGE -> COLLEGE;
        };
        return translation.getOrDefault(modelPoint, modelPoint);
    }
}
