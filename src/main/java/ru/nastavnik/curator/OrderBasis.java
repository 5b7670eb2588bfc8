package ru.nastavnik.curator;

import ru.nastavnik.shared.OrganizationKind;

/** The point of the directive by which a kind of organisation appoints, and who is appointed. */
public final class OrderBasis {

    private OrderBasis() {}

    /** «7.2» in a school, «6.2» in supplementary education, «8.2» in a college. */
    public static String point(OrganizationKind kind) {
        return switch (kind) {
            case SCHOOL -> "7.2";
            case EXTRA -> "6.2";
            case COLLEGE -> "8.2";
        };
    }

    /** «куратор» or «педагог-навигатор»: who is appointed. */
    public static String role(OrganizationKind kind) {
        return kind == OrganizationKind.COLLEGE ? "педагог-навигатор" : "куратор";
    }

    /** The same in the genitive: «назначение кого». */
    public static String roleGenitive(OrganizationKind kind) {
        return kind == OrganizationKind.COLLEGE ? "педагога-навигатора" : "куратора";
    }
}
