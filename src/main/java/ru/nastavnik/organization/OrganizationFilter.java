package ru.nastavnik.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Which organisations of the actor's territory to list.
 *
 * @param text part of a name or place, empty for all
 * @param location municipality in which they stand, or null for all
 * @param closed true for closed ones only, false for open ones only, null for both
 */
public record OrganizationFilter(
        String text,
        @Nullable OrganizationKind kind,
        @Nullable MunicipalityId location,
        @Nullable Boolean stateOwned,
        @Nullable Boolean closed) {

    public static OrganizationFilter all() {
        return new OrganizationFilter("", null, null, null, null);
    }

    public static OrganizationFilter open() {
        return new OrganizationFilter("", null, null, null, false);
    }

    public OrganizationFilter withText(String newText) {
        return new OrganizationFilter(newText, kind, location, stateOwned, closed);
    }

    public OrganizationFilter ofKind(@Nullable OrganizationKind newKind) {
        return new OrganizationFilter(text, newKind, location, stateOwned, closed);
    }

    public OrganizationFilter in(@Nullable MunicipalityId newLocation) {
        return new OrganizationFilter(text, kind, newLocation, stateOwned, closed);
    }

    public OrganizationFilter stateOwned(@Nullable Boolean newStateOwned) {
        return new OrganizationFilter(text, kind, location, newStateOwned, closed);
    }

    public OrganizationFilter closed(@Nullable Boolean newClosed) {
        return new OrganizationFilter(text, kind, location, stateOwned, newClosed);
    }

    /** What was typed; empty if nothing was. */
    public Optional<String> typed() {
        return Optional.of(text.strip()).filter(wanted -> !wanted.isEmpty());
    }
}
