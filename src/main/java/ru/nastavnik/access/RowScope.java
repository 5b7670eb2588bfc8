package ru.nastavnik.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ru.nastavnik.shared.OrganizationId;

/**
 * The row scope of an actor as an SQL condition over an alias of {@code app.organization}: every query that lists
 * rows of organisations joins that table and appends {@link #condition()}.
 *
 * <p>The text is made of constants only; values travel as named parameters.
 */
public record RowScope(String condition, Map<String, Object> parameters) {

    public RowScope {
        parameters = Map.copyOf(parameters);
    }

    /**
     * The same for rows that may also stand above an organisation, in a municipality or in the region, and say so in
     * columns of their own. The organisation's table is joined from the left.
     *
     * @param alias alias of the table with {@code organization_id} and {@code municipality_id}, a constant of the
     *     calling code
     */
    public String orAbove(String alias) {
        return "((" + alias + ".organization_id is not null and " + condition + ") or (" + above(alias) + "))";
    }

    /** Whether there may be rows that stand above an organisation. */
    public boolean reachesAbove() {
        return !parameters.containsKey("scopeOrganization");
    }

    /** Of the rows of {@link #orAbove} those that stand above the organisations. */
    public String above(String alias) {
        if (!reachesAbove()) {
            return "false";
        }
        String region = alias + ".organization_id is null";
        return parameters.containsKey("scopeMunicipality")
                ? region + " and " + alias + ".municipality_id = :scopeMunicipality"
                : region;
    }

    /**
     * Of the rows of {@link #orAboveOfDepartment} those that stand above the organisations, for queries that look for
     * the two kinds apart: no index serves both at once.
     */
    public String aboveOfDepartment(String alias) {
        return parameters.containsKey("scopeDepartment")
                ? above(alias) + " and (" + alias + ".department is null or " + alias
                        + ".department = :scopeDepartment)"
                : above(alias);
    }

    /**
     * The same for tasks of organisations, which carry who answers for them, so that sums need not join the organisation. A
     * municipality answers for organisations of general education only, since colleges are of the state, and only for those
     * that stand in it, by which the indexes begin.
     */
    public String ofTasks(String alias) {
        if (parameters.containsKey("scopeOrganization")) {
            return alias + ".organization_id = :scopeOrganization";
        }
        if (parameters.containsKey("scopeMunicipality")) {
            return alias + ".location_municipality_id = :scopeMunicipality and " + alias
                    + ".answering_municipality_id = :scopeMunicipality";
        }
        return parameters.containsKey("scopeDepartment")
                ? "coalesce(" + alias + ".answering_department, 'GENERAL_EDUCATION') = :scopeDepartment"
                : "true";
    }

    /** Of the organisations of the scope only these. */
    public RowScope only(Collection<OrganizationId> organizations) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(
                "onlyOrganizations",
                organizations.stream().map(OrganizationId::value).toArray(UUID[]::new));
        return new RowScope(condition + " and o.id = any (:onlyOrganizations)", more);
    }

    /** Whether it is a part of the region with few enough rows to go through them one by one. */
    public boolean isLocal() {
        return parameters.containsKey("scopeOrganization") || parameters.containsKey("scopeMunicipality");
    }

    /**
     * As {@link #orAbove}, for rows whose column {@code department} says to which department they belong where they
     * stand above the organisations; a row that names none is every department's.
     */
    public String orAboveOfDepartment(String alias) {
        return parameters.containsKey("scopeDepartment")
                ? "(" + orAbove(alias) + " and (" + alias + ".organization_id is not null or " + alias
                        + ".department is null or " + alias + ".department = :scopeDepartment))"
                : orAbove(alias);
    }

    /** @param organizationAlias alias of {@code app.organization} in the query, a constant of the calling code */
    public static RowScope of(Actor actor, String organizationAlias) {
        return of(actor.territory(), organizationAlias);
    }

    /** The same for work without a person, in the territory of whom it is done for. */
    public static RowScope of(Territory territory, String organizationAlias) {
        Map<String, Object> parameters = new HashMap<>();
        String condition;
        if (territory instanceof Territory.OfOrganization own) {
            parameters.put("scopeOrganization", own.organization().value());
            condition = organizationAlias + ".id = :scopeOrganization";
        } else if (territory instanceof Territory.OfMunicipality own) {
            parameters.put("scopeMunicipality", own.municipality().value());
            condition = organizationAlias + ".municipality_id = :scopeMunicipality and not " + organizationAlias
                    + ".state_owned";
        } else if (territory instanceof Territory.OfDepartment own) {
            parameters.put("scopeDepartment", own.department().name());
            condition = organizationAlias + ".department = :scopeDepartment";
        } else {
            condition = "true";
        }
        return new RowScope(condition, parameters);
    }
}
