package ru.nastavnik.curator;

import ru.nastavnik.shared.OrganizationKind;

/** The point of the directive by which a kind of organisation appoints, and the words that cite it. */
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

    /**
     * What follows «в соответствии с» in the order.
     *
     * @param act the act in the genitive, for example «распоряжения от 27.05.2020 № 420-р»
     */
    public static String words(OrganizationKind kind, String act) {
        String[] point = point(kind).split("\\.");
        return "подпунктом " + point[1] + " пункта " + point[0] + " " + act;
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
