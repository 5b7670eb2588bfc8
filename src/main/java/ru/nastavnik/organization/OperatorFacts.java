package ru.nastavnik.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An organisation as the operator of personal data that a consent names.
 *
 * @param regionProcessors who hosts and serves the system for all organisations of the region
 */
public record OperatorFacts(OrganizationView organization, Requisites requisites, List<DataHandler> regionProcessors) {

    public OperatorFacts {
        regionProcessors = List.copyOf(regionProcessors);
    }

    /** Everybody who processes on the organisation's order: those of the region first. */
    public List<DataHandler> processors() {
        List<DataHandler> all = new ArrayList<>(regionProcessors);
        all.addAll(requisites.processors());
        return List.copyOf(all);
    }

    /** Which of those asked for have not been entered, in the order of asking. */
    public List<Requisite> missing(Collection<Requisite> asked) {
        return asked.stream().filter(this::isMissing).toList();
    }

    private boolean isMissing(Requisite requisite) {
        return switch (requisite) {
            case ADDRESS -> requisites.address().isEmpty();
            case INN -> requisites.inn().isEmpty();
            case OGRN -> requisites.ogrn().isEmpty();
            case SITES -> requisites.sites().isEmpty();
            case REGION_PROCESSORS -> regionProcessors.isEmpty();
        };
    }
}
