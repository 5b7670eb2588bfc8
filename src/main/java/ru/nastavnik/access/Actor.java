package ru.nastavnik.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * The signed-in person in the post in which they act now.
 *
 * @param onBehalfOf the account whose post is exercised by substitution (и.о.), or null when it is one's own
 */
public record Actor(
        AccountId account,
        PostId post,
        Role role,
        Territory territory,
        @Nullable AccountId onBehalfOf) {

    /** The organisation of a director or curator; empty above the organisation. */
    public Optional<OrganizationId> organization() {
        return territory instanceof Territory.OfOrganization own ? Optional.of(own.organization()) : Optional.empty();
    }

    public boolean isSubstitute() {
        return onBehalfOf != null;
    }
}
